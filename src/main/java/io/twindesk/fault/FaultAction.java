package io.twindesk.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * The effects of a rule on a request. An error or a status replaces the response; the
 * other effects change when and to what extent it is sent.
 *
 * @param error error code of the dialect, or name of an HTTP status
 * @param status HTTP status, with the dialect's body unless {@code body} is given
 * @param retryAfter seconds for the dialect's header with the time of the next attempt
 * @param body body that replaces the dialect's
 * @param contentType media type of that body, null for JSON
 * @param delay delay before the response is sent or the connection is closed
 * @param drop whether the connection is closed without a response
 * @param reset whether the connection is reset
 * @param truncate number of bytes of the body after which the connection is closed
 * @param drip chunks in which the body is sent
 */
public record FaultAction(@Nullable String error, @Nullable Integer status, @Nullable Integer retryAfter,
		@Nullable String body, @Nullable String contentType, @Nullable Duration delay, boolean drop, boolean reset,
		@Nullable Integer truncate, @Nullable Drip drip) {

	/** The lowest status that can be injected. */
	public static final int MIN_STATUS = 200;

	/** The highest status that can be injected. */
	public static final int MAX_STATUS = 599;

	/** The maximum number of bytes to truncate at, or of one piece. */
	public static final int MAX_BYTES = 10_000_000;

	public static final Duration MIN_DELAY = Duration.ofMillis(1);

	public static final Duration MAX_DELAY = Duration.ofMinutes(10);

	/** The maximum pause before each piece of a body; the minimum is that of a delay. */
	public static final Duration MAX_PAUSE = Duration.ofMinutes(1);

	/** Returns the stored form: names, each followed by its values. */
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

	/** Parses the stored form. */
	static FaultAction read(String text) {
		Iterator<String> tokens = Arrays.asList(text.split(" ")).iterator();
		FaultActionBuilder action = new FaultActionBuilder();
		while (tokens.hasNext()) {
			String name = tokens.next();
			switch (name) {
				case "error" -> action.error(tokens.next());
				case "status" -> action.status(Integer.valueOf(tokens.next()));
				case "retryAfter" -> action.retryAfter(Integer.valueOf(tokens.next()));
				case "body" -> action.body(decoded(tokens.next()));
				case "contentType" -> action.contentType(decoded(tokens.next()));
				case "delay" -> action.delay(Duration.parse(tokens.next()));
				case "drop" -> action.drop(true);
				case "reset" -> action.reset(true);
				case "truncate" -> action.truncate(Integer.valueOf(tokens.next()));
				case "drip" -> action.drip(new Drip(Integer.parseInt(tokens.next()), Duration.parse(tokens.next())));
				default -> throw new IllegalArgumentException("Unknown action: " + name);
			}
		}
		return action.build();
	}

	/** Checks whether the action replaces the response. */
	boolean isFailure() {
		return this.error != null || this.status != null;
	}

	/** Checks whether the connection is closed without a response. */
	boolean isCut() {
		return this.drop || this.reset;
	}

	private static void append(StringBuilder text, String name, @Nullable Object value) {
		if (value != null) {
			text.append(name).append(' ').append(value).append(value.toString().isEmpty() ? "" : " ");
		}
	}

	/** Encodes a text without blanks, so that it is never empty. */
	private static @Nullable String encoded(@Nullable String text) {
		return (text != null) ? "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) : null;
	}

	private static String decoded(String text) {
		return new String(Base64.getDecoder().decode(text.substring(1)), StandardCharsets.UTF_8);
	}

	/**
	 * The chunks of a body.
	 *
	 * @param every pause before each chunk
	 */
	public record Drip(int bytes, Duration every) {

		/** Returns the time for sending a body of the given length. */
		Duration duration(int length) {
			return this.every.multipliedBy((length + this.bytes - 1) / this.bytes);
		}

	}

}
