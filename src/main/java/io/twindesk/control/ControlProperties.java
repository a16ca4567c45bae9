package io.twindesk.control;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.twindesk.settings.HostName;
import io.twindesk.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Access to the control API.
 *
 * @param access Clients with access. Defaults to loopback in the demo start, otherwise to
 * token.
 * @param token Bearer token for the access token. Without it the control API is off.
 * @param hosts Comma-separated list of host names, in addition to the loopback names, by
 * which the control API may be called.
 * @param docs Whether to serve the page of the OpenAPI documents. Defaults to true in the
 * demo start only.
 * @param console Mode of the console. Defaults to on in the demo start, otherwise to off.
 */
@ConfigurationProperties("twindesk.control")
public record ControlProperties(@Nullable Access access, @Nullable String token, @DefaultValue Set<String> hosts,
		@Nullable Boolean docs, @Nullable Console console) {

	public ControlProperties {
		hosts = hosts.stream().map(String::strip).filter((host) -> !host.isEmpty()).collect(Collectors.toSet());
		for (String host : hosts) {
			InvalidSettingException.unless(HostName.isHost(host), "A host of twindesk.control.hosts", host,
					"Write each host as in the Host header, without a scheme, a port or a *, for example desk.acme.test");
		}
		if (token != null && !token.isEmpty() && !token.matches("[!-~]([ -~]*[!-~])?")) {
			throw new InvalidSettingException(
					"twindesk.control.token has characters that an Authorization header cannot contain",
					"Set it to visible ASCII characters, without leading or trailing spaces");
		}
	}

	/** The effective access. */
	public Access access(boolean demo) {
		Access configured = (this.access != null) ? this.access : (demo ? Access.LOOPBACK : Access.TOKEN);
		return (configured == Access.TOKEN && (this.token == null || this.token.isBlank())) ? Access.OFF : configured;
	}

	/** Whether the page of the OpenAPI documents is served. */
	public boolean docs(boolean demo) {
		return (this.docs != null) ? this.docs : demo;
	}

	/** The effective mode of the console. */
	public Console console(boolean demo) {
		Console configured = (this.console != null) ? this.console : (demo ? Console.ON : Console.OFF);
		return (access(demo) == Access.OFF) ? Console.OFF : configured;
	}

	boolean allowsHost(String host) {
		return this.hosts.stream().anyMatch((name) -> name.toLowerCase(Locale.ROOT).equals(host));
	}

	/** Clients with access. */
	public enum Access {

		LOOPBACK, TOKEN, OPEN, OFF

	}

	/** Modes of the console. */
	public enum Console {

		/** Shows and changes everything. */
		ON,

		/** Only shows; the server rejects changes by pages in a browser. */
		READ_ONLY,

		/** Is not served. */
		OFF

	}

}
