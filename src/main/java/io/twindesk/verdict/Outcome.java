package io.twindesk.verdict;

import java.util.Locale;

/** The most serious kind of the findings, from the best to the worst. */
public enum Outcome {

	/** No finding, or only assumptions. */
	CLEAN,

	/** Something is tolerated or not read. */
	TOLERATED,

	/** A rule is broken. */
	BROKEN;

	private final String text = name().toLowerCase(Locale.ROOT);

	/** Returns the name in JSON. */
	public String text() {
		return this.text;
	}

}
