package io.twindesk.web;

import org.jspecify.annotations.Nullable;

/** A body or a query that cannot be read as what it says it is. */
public final class UnreadableInputException extends RuntimeException {

	private final Source source;

	public UnreadableInputException(Source source, @Nullable Throwable cause) {
		super("The " + source.word + " cannot be read", cause, false, false);
		this.source = source;
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
