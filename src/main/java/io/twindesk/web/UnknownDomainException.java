package io.twindesk.web;

/** A host name below a base domain without a workspace of that name. */
public final class UnknownDomainException extends RuntimeException {

	UnknownDomainException() {
		super("There is no workspace of this host name");
	}

}
