package io.twindesk.cli;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The arguments that are the server's own: settings, which have a dot in their names, and
 * Boot's two without one.
 */
final class ServerOptions {

	private static final Pattern SETTING = Pattern.compile("(?s)--[a-zA-Z][a-zA-Z0-9_-]*[.\\[].*");

	private static final Set<String> OF_BOOT = Set.of("--debug", "--trace");

	private ServerOptions() {
	}

	static boolean isSetting(String argument) {
		return SETTING.matcher(argument).matches();
	}

	/** Whether a server starts with this argument; one without any text means nothing. */
	static boolean isOne(String argument) {
		return argument.isBlank() || isSetting(argument) || OF_BOOT.contains(argument);
	}

}
