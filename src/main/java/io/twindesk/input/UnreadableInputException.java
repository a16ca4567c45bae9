package io.twindesk.input;

import org.jspecify.annotations.Nullable;

/** A body or a query that cannot be read as what it says it is. */
public final class UnreadableInputException extends RuntimeException {

	private final Source source;

	private final @Nullable String detail;

	public UnreadableInputException(Source source, @Nullable Throwable cause) {
		this(source, null, cause);
	}

	/**
	 * A failure with its place.
	 * @param detail the problem and its position, for whoever may read the journal
	 */
	public UnreadableInputException(Source source, @Nullable String detail, @Nullable Throwable cause) {
		super("The " + source.word + " cannot be read", cause, false, false);
		this.source = source;
		this.detail = detail;
	}

	/** The problem and its position, null if nothing more is known. */
	public @Nullable String detail() {
		return this.detail;
	}

	public Source source() {
		return this.source;
	}

	/** What could not be read. */
	public enum Source {

		JSON("JSON body"), FORM("form body"), MULTIPART("multipart body"), QUERY("query");

		private final String word;

		Source(String word) {
			this.word = word;
		}

	}

}
