package io.twindesk.web;

/** A host name below a base domain that is no workspace's. */
public final class UnknownDomainException extends RuntimeException {

	UnknownDomainException() {
		super("There is no workspace of this host name");
	}

}
