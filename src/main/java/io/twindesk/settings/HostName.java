package io.twindesk.settings;

import java.util.regex.Pattern;

/** The syntax of a host name in the Host header of a request. */
public final class HostName {

	private static final Pattern NAME = Pattern
		.compile("[a-zA-Z0-9_](?:[a-zA-Z0-9_-]*[a-zA-Z0-9_])?" + "(?:\\.[a-zA-Z0-9_](?:[a-zA-Z0-9_-]*[a-zA-Z0-9_])?)*");

	private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]+]");

	private HostName() {
	}

	/**
	 * Checks whether the text is a name or an IPv4 address, without pattern, scheme or
	 * port.
	 */
	public static boolean isName(String text) {
		return NAME.matcher(text).matches();
	}

	/** Checks whether the text is a name or an address. */
	public static boolean isHost(String text) {
		return isName(text) || IPV6.matcher(text).matches();
	}

}
