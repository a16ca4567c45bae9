package io.twindesk.proxy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A proxy auto-configuration file: a script with which a client selects its proxy by the
 * host of a request.
 */
public final class PacFile {

	private PacFile() {
	}

	/**
	 * Returns a script that selects the proxy for some hosts, and none for all others.
	 * @param names names of the hosts in lower case; one that begins with a wildcard
	 * stands for all names with one more label
	 * @param proxy host of the proxy, an IPv6 address in brackets
	 * @param port port of the proxy
	 */
	public static String of(List<String> names, String proxy, int port) {
		String list = names.stream().map((name) -> '"' + name + '"').collect(Collectors.joining(", "));
		return """
				var names = [%s];

				function FindProxyForURL(url, host) {
					var name = host.toLowerCase();
					var dot = name.indexOf(".");
					var wildcard = (dot > 0) ? "*" + name.substring(dot) : name;
					for (var i = 0; i < names.length; i++) {
						if (names[i] === name || names[i] === wildcard) {
							return "PROXY %s:%d";
						}
					}
					return "DIRECT";
				}
				""".formatted(list, proxy, port);
	}

}
