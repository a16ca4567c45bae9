package io.twindesk.directory;

import java.util.function.IntSupplier;

/** A call that was made, the status that the model expects, and the one that came. */
record CallResult(String call, int expected, int status) {

	static CallResult of(String call, int expected, IntSupplier status) {
		return new CallResult(call, expected, status.getAsInt());
	}

}
