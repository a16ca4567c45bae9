package io.twindesk.control;

import java.util.List;

/** The numbered items that a stream sends. */
@FunctionalInterface
interface StreamSource {

	/** Returns the first items after an id, in their order, at most about a number. */
	List<Item> after(long id, int max);

	/**
	 * An item of a stream.
	 *
	 * @param name the name of the event
	 * @param data becomes JSON
	 */
	record Item(long id, String name, Object data) {
	}

}
