package io.twindesk.tls;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.twindesk.settings.HostName;
import io.twindesk.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TLS with a certificate authority of the server's own.
 *
 * @param enabled Whether the server also accepts TLS, with a certificate of its own.
 * @param port Port of TLS; 0 chooses a free one.
 * @param folder Folder that stores the certificates over restarts. Without it they are in
 * memory.
 * @param hosts Comma-separated list of names that the certificate has in addition, each
 * of which may begin with a wildcard label, for example *.desk.test.
 */
@ConfigurationProperties("twindesk.tls")
record TlsProperties(@DefaultValue("false") boolean enabled, @DefaultValue("8443") int port, @Nullable String folder,
		@DefaultValue List<String> hosts) {

	private static final int MAX_PORT = 65_535;

	private static final int MAX_NAME = 253;

	private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

	private static final String WILDCARD = "*.";

	TlsProperties {
		InvalidSettingException.unless(port >= 0 && port <= MAX_PORT, "twindesk.tls.port", port,
				"Set it to a port from 1 to " + MAX_PORT + ", or to 0 for any free port");
		hosts = hosts.stream()
			.map((host) -> host.strip().toLowerCase(Locale.ROOT))
			.filter((host) -> !host.isEmpty())
			.distinct()
			.toList();
		for (String host : hosts) {
			InvalidSettingException.unless(isName(host), "A host of twindesk.tls.hosts", host,
					"Write each host as a name without a scheme, a port or an address, for example desk.acme.test, "
							+ "or as *. and a name, for example *.acme.test");
		}
	}

	private static boolean isName(String host) {
		String name = host.startsWith(WILDCARD) ? host.substring(WILDCARD.length()) : host;
		return HostName.isName(name) && name.length() <= MAX_NAME && !ADDRESS.matcher(name).matches();
	}

}
