package io.twindesk.verdict;

import io.twindesk.workspace.Setting;

/** The workspace settings of verdicts and reports. */
public final class RulesSettings {

	static final Setting<RulesMode> MODE = new Setting<>("rules.mode", RulesMode.OBSERVE, RulesSettings::mode)
		.unlisted();

	static final Setting<Boolean> HEADER = Setting.flag("rules.header", false).unlisted();

	/**
	 * The name of the report that the requests of the workspace are added to; empty for
	 * the name of the workspace.
	 */
	public static final Setting<String> REPORT = new Setting<>("report", "", RulesSettings::report).unlisted();

	private RulesSettings() {
	}

	private static RulesMode mode(String text) {
		RulesMode mode = RulesMode.of(text);
		if (mode == null) {
			throw new IllegalArgumentException("must be observe or strict or off");
		}
		return mode;
	}

	private static String report(String text) {
		if (!text.matches("[A-Za-z0-9._-]{0,100}") || text.startsWith(".")) {
			throw new IllegalArgumentException(
					"must be at most 100 letters, digits, dots, hyphens and underscores, and must not begin with a dot");
		}
		return text;
	}

}
