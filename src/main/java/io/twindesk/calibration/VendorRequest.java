package io.twindesk.calibration;

import org.jspecify.annotations.Nullable;

/**
 * A request to the live account.
 *
 * @param path path with the query, encoded
 * @param body JSON, null for none
 * @param label description without ids and addresses, for the output
 */
record VendorRequest(String method, String path, @Nullable String body, String label) {

	static VendorRequest get(String path) {
		return get(path, path);
	}

	static VendorRequest get(String path, String label) {
		return new VendorRequest("GET", path, null, "GET " + label);
	}

	boolean isWrite() {
		return !this.method.equals("GET");
	}

	/** Returns the number of calls that the vendor counts: two for a write. */
	int cost() {
		return isWrite() ? 2 : 1;
	}

}
