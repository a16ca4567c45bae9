package io.twindesk.proxy;

import java.util.Locale;
import java.util.function.Predicate;

import io.twindesk.settings.HostName;

/**
 * The target of a request to the proxy: a host that this server serves.
 *
 * @param host name of the host, in lower case
 * @param path path and query for this server; empty for a tunnel
 * @param tunnel whether the client wants a tunnel, by CONNECT
 */
record ProxyTarget(String host, String path, boolean tunnel) {

	/** The maximum length of a host name, in characters. */
	static final int MAX_HOST = 253;

	/** The maximum length of a part of a host name, in characters. */
	static final int MAX_LABEL = 63;

	private static final String HTTP = "http://";

	private static final String HTTPS = "https://";

	/**
	 * Reads the target of a request line.
	 * @param served decides whether a host, in lower case, is served
	 * @throws TargetRejectedException if the proxy does not forward the request
	 */
	static ProxyTarget of(String method, String target, Predicate<String> served) {
		if (target.isEmpty() || target.chars().anyMatch((letter) -> letter <= ' ' || letter == 0x7f || letter > 0xff)) {
			throw new TargetRejectedException(400, "The target of the request must be a URI without spaces");
		}
		if (method.equals("CONNECT")) {
			return new ProxyTarget(host(target, "443", true, served), "", true);
		}
		if (startsWith(target, HTTP)) {
			return absolute(target.substring(HTTP.length()), "80", served);
		}
		if (startsWith(target, HTTPS)) {
			return absolute(target.substring(HTTPS.length()), "443", served);
		}
		if (target.contains("://")) {
			throw forbidden("The scheme must be http or https");
		}
		throw new TargetRejectedException(400,
				"This is a proxy: the target must be an absolute URI, or host:443 after CONNECT");
	}

	private static boolean startsWith(String target, String scheme) {
		return target.regionMatches(true, 0, scheme, 0, scheme.length());
	}

	private static ProxyTarget absolute(String rest, String port, Predicate<String> served) {
		int end = 0;
		while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
			end++;
		}
		String host = host(rest.substring(0, end), port, false, served);
		String path = rest.substring(end);
		return new ProxyTarget(host, path.startsWith("/") ? path : "/" + path, false);
	}

	/** Returns the host of an authority if its port is allowed and it is served. */
	private static String host(String authority, String port, boolean required, Predicate<String> served) {
		if (authority.contains("@")) {
			throw forbidden("The target must have no user name");
		}
		int colon = authority.indexOf(':');
		String host = (colon < 0) ? authority : authority.substring(0, colon);
		if (host.startsWith("[") || isAddress(host)) {
			throw forbidden("The host must be a name, not an address");
		}
		if (!isName(host)) {
			throw forbidden(
					"The host must be a name of at most " + MAX_HOST + " ASCII characters, without a dot at its end");
		}
		if ((colon < 0) ? required : !authority.substring(colon + 1).equals(port)) {
			throw forbidden("The port must be " + port);
		}
		String name = host.toLowerCase(Locale.ROOT);
		if (!served.test(name)) {
			throw forbidden("The host " + name + " must be a name of a vendor, below twindesk.base-domain or in "
					+ "twindesk.tls.hosts; this proxy connects to no other host");
		}
		return name;
	}

	/**
	 * Checks whether programs would read a host as an IPv4 address: all of its last part
	 * is a number, also a hexadecimal one.
	 */
	private static boolean isAddress(String host) {
		String last = host.substring(host.lastIndexOf('.') + 1);
		return !last.isEmpty() && (last.chars().allMatch((letter) -> letter >= '0' && letter <= '9')
				|| (last.regionMatches(true, 0, "0x", 0, 2) && isHexadecimal(last)));
	}

	private static boolean isHexadecimal(String number) {
		return number.chars().skip(2).allMatch((letter) -> Character.digit(letter, 16) >= 0);
	}

	private static boolean isName(String host) {
		if (host.length() > MAX_HOST || !HostName.isName(host)) {
			return false;
		}
		for (String label : host.split("\\.", -1)) {
			if (label.length() > MAX_LABEL) {
				return false;
			}
		}
		return true;
	}

	private static TargetRejectedException forbidden(String description) {
		return new TargetRejectedException(403, description);
	}

}
