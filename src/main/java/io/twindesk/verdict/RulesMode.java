package io.twindesk.verdict;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How a request is compared with the rules. */
enum RulesMode {

	/** The response is that of the vendor, and the request gets a verdict. */
	OBSERVE,

	/** What is tolerated or not read is rejected. */
	STRICT,

	/** There are no verdicts. */
	OFF;

	/** Returns the name in settings and headers. */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns the mode of a name, null if there is none of that name. */
	static @Nullable RulesMode of(String text) {
		for (RulesMode mode : values()) {
			if (mode.toString().equals(text)) {
				return mode;
			}
		}
		return null;
	}

}
