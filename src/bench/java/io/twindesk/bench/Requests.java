package io.twindesk.bench;

import java.util.Set;

/** The requests of an API, by kind and number. */
interface Requests {

	Set<RequestKind> kinds();

	/** Returns the kind to use in a mixed series for one that the API may not support. */
	default RequestKind supported(RequestKind kind) {
		return kinds().contains(kind) ? kind : RequestKind.LIST;
	}

	/**
	 * Creates a request.
	 * @param number differs for all requests to a server, so that creates do not collide
	 */
	Request request(RequestKind kind, int number);

	/**
	 * Returns the number of different requests of a kind that does not create anything.
	 */
	default int variants(RequestKind kind) {
		return switch (kind) {
			case VIEW, FILTER, EDIT -> 5;
			default -> 1;
		};
	}

}
