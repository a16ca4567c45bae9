package io.twindesk.input;

import org.jspecify.annotations.Nullable;

/** Thrown for a body or a query that cannot be parsed. */
public final class UnreadableInputException extends RuntimeException {

	private final Source source;

	private final @Nullable String detail;

	public UnreadableInputException(Source source, @Nullable Throwable cause) {
		this(source, null, cause);
	}

	/**
	 * Creates an exception with a position.
	 * @param detail the problem and its position, for the journal
	 */
	public UnreadableInputException(Source source, @Nullable String detail, @Nullable Throwable cause) {
		super("The " + source.label + " cannot be read", cause, false, false);
		this.source = source;
		this.detail = detail;
	}

	/** The problem and its position, null if they are unknown. */
	public @Nullable String detail() {
		return this.detail;
	}

	public Source source() {
		return this.source;
	}

	/** The kind of input that could not be read. */
	public enum Source {

		JSON("JSON body"), FORM("form body"), MULTIPART("multipart body"), QUERY("query");

		private final String label;

		Source(String label) {
			this.label = label;
		}

	}

}
