package io.twindesk.tls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The host names that this server serves in place of the vendors: those of the vendors
 * and of the settings. A wildcard stands for one label, as in a certificate.
 */
public final class ServedHosts {

	private static final String WILDCARD = "*.";

	private static final List<String> VENDORS = List.of("*.deskie.io", "*.omnidesk.ru", "*.omnidesk.pro",
			"*.omnidesk.io");

	private static final List<String> LOOPBACK_NAMES = List.of("localhost");

	private static final List<String> LOOPBACK_ADDRESSES = List.of("127.0.0.1", "::1");

	private final Set<String> names;

	/**
	 * Creates the names.
	 * @param baseDomains domains below which each workspace has a name
	 * @param hosts further names, each of which may begin with a wildcard label
	 */
	ServedHosts(List<String> baseDomains, List<String> hosts) {
		UnaryOperator<String> lower = (name) -> name.toLowerCase(Locale.ROOT);
		this.names = new LinkedHashSet<>(VENDORS);
		this.names.addAll(baseDomains.stream().map((domain) -> WILDCARD + lower.apply(domain)).toList());
		this.names.addAll(hosts.stream().map(lower).toList());
	}

	/**
	 * Returns whether a host is served through a proxy. Loopback names and addresses are
	 * not.
	 * @param host a name without a port, in any case
	 */
	public boolean isServed(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		int dot = name.indexOf('.');
		return !name.contains("*")
				&& (this.names.contains(name) || (dot > 0 && this.names.contains("*" + name.substring(dot))));
	}

	/** Returns the names that are served through a proxy, some with a wildcard. */
	public List<String> names() {
		return new ArrayList<>(this.names);
	}

	/** Returns all DNS names of the certificate. */
	List<String> certificateNames() {
		return Stream.concat(LOOPBACK_NAMES.stream(), this.names.stream()).distinct().toList();
	}

	/** Returns the addresses of the certificate. */
	List<String> certificateAddresses() {
		return LOOPBACK_ADDRESSES;
	}

}
