package io.twindesk.bench;

import java.util.Set;

/** The requests of one API, by kind and number. */
interface Requests {

	Set<RequestKind> kinds();

	/** The kind to use where a mixed series asks for one that the API may not have. */
	default RequestKind supported(RequestKind kind) {
		return kinds().contains(kind) ? kind : RequestKind.LIST;
	}

	/**
	 * A request.
	 * @param number differs for all requests to one server, so that creates do not
	 * collide
	 */
	Request request(RequestKind kind, int number);

	/** How many different requests there are of a kind that does not create anything. */
	default int variants(RequestKind kind) {
		return switch (kind) {
			case VIEW, FILTER, EDIT -> 5;
			default -> 1;
		};
	}

}
