package io.twindesk.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP response.
 *
 * @param nanos time from the first sent byte to the last received byte
 */
record Response(int status, List<String> headers, byte[] body, long nanos) {

	/** Returns the value of a header, empty if it is missing. */
	String header(String name) {
		String prefix = name.toLowerCase(Locale.ROOT) + ":";
		return this.headers.stream()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
			.map((line) -> line.substring(prefix.length()).trim())
			.findFirst()
			.orElse("");
	}

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

}
