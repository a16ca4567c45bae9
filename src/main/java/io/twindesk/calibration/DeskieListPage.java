package io.twindesk.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A page of Deskie's list: an object of numbered users with their total, or an array
 * without users.
 *
 * @param users the users, without the objects around them
 * @param total total of all matches; -1 if there is none, as in an array
 */
record DeskieListPage(VendorResponse response, List<JsonNode> users, long total) {

	private static final String TOTAL = "total_count";

	/** Reads a page and reports deviations from the form of a page. */
	static DeskieListPage of(VendorResponse response, CalibrationReport report) {
		List<JsonNode> users = new ArrayList<>();
		JsonNode json = response.json();
		if (!response.isSuccess() || json == null) {
			return new DeskieListPage(response, users, -1);
		}
		if (!json.isObject()) {
			if (!json.isArray() || !json.isEmpty()) {
				report.surprise("a list is an " + JsonShape.type(json));
			}
			return new DeskieListPage(response, users, -1);
		}
		for (Map.Entry<String, JsonNode> entry : json.properties()) {
			if (entry.getKey().equals(TOTAL)) {
				continue;
			}
			if (!entry.getKey().equals(String.valueOf(users.size())) || !entry.getValue().path("user").isObject()) {
				report.surprise("a list has the entry " + JsonShape.key(entry.getKey()) + ": "
						+ JsonShape.of(entry.getValue()));
			}
			else {
				users.add(entry.getValue().path("user"));
			}
		}
		JsonNode total = json.path(TOTAL);
		if (!total.isIntegralNumber()) {
			report.surprise("total_count of a list is " + (total.isMissingNode() ? "absent" : JsonShape.type(total)));
		}
		return new DeskieListPage(response, users, total.asLong(-1));
	}

	boolean isSuccess() {
		return this.response.isSuccess() && this.response.json() != null;
	}

	/** Whether the page is an array instead of an object. */
	boolean isArray() {
		JsonNode json = this.response.json();
		return json != null && json.isArray();
	}

	/** Returns the total, 0 for an array. */
	long count() {
		return Math.max(this.total, 0);
	}

	/** Describes the page without any value of a user. */
	String shape() {
		if (!isSuccess() || isArray()) {
			return this.response.shape();
		}
		return this.response.status() + ", " + this.users.size() + ((this.users.size() == 1) ? " user" : " users")
				+ ", total_count " + ((this.total >= 0) ? "a number" : "absent");
	}

}
