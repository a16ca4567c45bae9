package io.twindesk.verdict;

import java.util.Locale;

/** The relation of a request to a rule. */
public enum FindingKind {

	/** The vendor rejects the request because of the rule. */
	BROKEN,

	/** The vendor's page does not document it, and the request succeeds nevertheless. */
	TOLERATED,

	/** Nothing reads a parameter or key of the request. */
	UNREAD,

	/** The response depends on a rule that has a switch. */
	ASSUMED;

	private final String text = name().toLowerCase(Locale.ROOT);

	/** Returns the name in JSON. */
	public String text() {
		return this.text;
	}

}
