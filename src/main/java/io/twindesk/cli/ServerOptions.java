package io.twindesk.cli;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises the arguments for the server: settings, which have a dot in their names, and
 * Boot's two options without one.
 */
final class ServerOptions {

	private static final Pattern SETTING = Pattern.compile("(?s)--[a-zA-Z][a-zA-Z0-9_-]*[.\\[].*");

	private static final Set<String> BOOT_OPTIONS = Set.of("--debug", "--trace");

	private ServerOptions() {
	}

	static boolean isSetting(String argument) {
		return SETTING.matcher(argument).matches();
	}

	/** Checks whether an argument is for the server. A blank one has no effect. */
	static boolean isOne(String argument) {
		return argument.isBlank() || isSetting(argument) || BOOT_OPTIONS.contains(argument);
	}

}
