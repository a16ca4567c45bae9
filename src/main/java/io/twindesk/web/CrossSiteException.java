package io.twindesk.web;

import org.springframework.security.access.AccessDeniedException;

/** A write that a page of another site makes a browser send. */
public final class CrossSiteException extends AccessDeniedException {

	private final String reason;

	CrossSiteException(String reason) {
		super("Asked for by a page of another site");
		this.reason = reason;
	}

	/** The reason, for the journal. */
	public String reason() {
		return this.reason;
	}

}
