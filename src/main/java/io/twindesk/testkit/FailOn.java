package io.twindesk.testkit;

import java.util.Locale;

/** A property of a report for which a test run fails. */
public enum FailOn {

	/** The vendor rejects a request. */
	BROKEN,

	/**
	 * A request is outside of the vendor's documentation, or the client did not wait
	 * after a 429.
	 */
	TOLERATED,

	/** Nothing reads a parameter or key of a request. */
	UNREAD,

	/** A response depends on a rule that no source decides. */
	ASSUMED,

	/** The tests did not bring the client into a situation that it should meet. */
	UNMET;

	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
