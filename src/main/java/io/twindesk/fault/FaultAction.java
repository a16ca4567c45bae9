package io.twindesk.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * The effects of a rule on a request. An error or a status replaces the response; the
 * others change when and how far it is sent.
 *
 * @param error a code of the dialect, or the name of an HTTP status
 * @param status an HTTP status, in the dialect's form unless there is a body
 * @param retryAfter the seconds in the dialect's header for the time of the next attempt
 * @param body a body in place of the dialect's
 * @param contentType the type of that body, null for JSON
 * @param delay how much later the response is sent, or the connection closed
 * @param drop whether the connection is closed without a response
 * @param reset whether it is reset
 * @param truncate after how many bytes of the body the connection is closed
 * @param drip the pieces in which the body is sent
 */
public record FaultAction(@Nullable String error, @Nullable Integer status, @Nullable Integer retryAfter,
		@Nullable String body, @Nullable String contentType, @Nullable Duration delay, boolean drop, boolean reset,
		@Nullable Integer truncate, @Nullable Drip drip) {

	/** The form in which it is stored: names, each with its values. */
	String text() {
		StringBuilder text = new StringBuilder();
		append(text, "error", this.error);
		append(text, "status", this.status);
		append(text, "retryAfter", this.retryAfter);
		append(text, "body", encoded(this.body));
		append(text, "contentType", encoded(this.contentType));
		append(text, "delay", this.delay);
		append(text, "drop", this.drop ? "" : null);
		append(text, "reset", this.reset ? "" : null);
		append(text, "truncate", this.truncate);
		append(text, "drip", (this.drip != null) ? this.drip.bytes() + " " + this.drip.every() : null);
		return text.toString().strip();
	}

	/** Reads the stored form. */
	static FaultAction read(String text) {
		Iterator<String> words = Arrays.asList(text.split(" ")).iterator();
		FaultActionBuilder action = new FaultActionBuilder();
		while (words.hasNext()) {
			String name = words.next();
			switch (name) {
				case "error" -> action.error(words.next());
				case "status" -> action.status(Integer.valueOf(words.next()));
				case "retryAfter" -> action.retryAfter(Integer.valueOf(words.next()));
				case "body" -> action.body(decoded(words.next()));
				case "contentType" -> action.contentType(decoded(words.next()));
				case "delay" -> action.delay(Duration.parse(words.next()));
				case "drop" -> action.drop(true);
				case "reset" -> action.reset(true);
				case "truncate" -> action.truncate(Integer.valueOf(words.next()));
				case "drip" -> action.drip(new Drip(Integer.parseInt(words.next()), Duration.parse(words.next())));
				default -> throw new IllegalArgumentException("No action: " + name);
			}
		}
		return action.build();
	}

	/** Whether it replaces the response. */
	boolean isFailure() {
		return this.error != null || this.status != null;
	}

	/** Whether the connection is closed without a response. */
	boolean isCut() {
		return this.drop || this.reset;
	}

	private static void append(StringBuilder text, String name, @Nullable Object value) {
		if (value != null) {
			text.append(name).append(' ').append(value).append(value.toString().isEmpty() ? "" : " ");
		}
	}

	/** Without blanks, and never empty. */
	private static @Nullable String encoded(@Nullable String text) {
		return (text != null) ? "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) : null;
	}

	private static String decoded(String text) {
		return new String(Base64.getDecoder().decode(text.substring(1)), StandardCharsets.UTF_8);
	}

	/**
	 * Pieces of a body.
	 *
	 * @param every the pause before each of them
	 */
	public record Drip(int bytes, Duration every) {

		/** How long a body of that length takes. */
		Duration over(int length) {
			return this.every.multipliedBy((length + this.bytes - 1) / this.bytes);
		}

	}

}
