package io.twindesk.directory;

import java.util.function.IntSupplier;

/** A call that was made, the status that the model expects, and the one that came. */
record Made(String call, int expected, int status) {

	static Made of(String call, int expected, IntSupplier status) {
		return new Made(call, expected, status.getAsInt());
	}

}
