package io.twindesk.directory;

import java.util.function.IntSupplier;

/** A request, the status that the model expects, and the actual status. */
record CallResult(String call, int expected, int status) {

	static CallResult of(String call, int expected, IntSupplier status) {
		return new CallResult(call, expected, status.getAsInt());
	}

}
