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
 * Who may call the control API.
 *
 * @param access Who may call. Defaults to loopback in the demo start, to token in every
 * other.
 * @param token Bearer token that callers show where access is token; nobody may call
 * while there is none.
 * @param hosts Comma-separated list of host names, beside the loopback ones, by which the
 * control API may be called.
 * @param docs Whether to serve the page to try the documents on. Defaults to true in the
 * demo start only.
 */
@ConfigurationProperties("twindesk.control")
record ControlProperties(@Nullable Access access, @Nullable String token, @DefaultValue Set<String> hosts,
		@Nullable Boolean docs) {

	ControlProperties {
		hosts = hosts.stream().map(String::strip).filter((host) -> !host.isEmpty()).collect(Collectors.toSet());
		for (String host : hosts) {
			InvalidSettingException.unless(HostName.isHost(host), "A host of twindesk.control.hosts", host,
					"Write each host as requests name it, without a scheme, a port or a *, for example desk.acme.test");
		}
		if (token != null && !token.isEmpty() && !token.matches("[!-~]([ -~]*[!-~])?")) {
			throw new InvalidSettingException(
					"twindesk.control.token has characters that no request can carry in its Authorization header",
					"Set it to visible ASCII characters, without a space at an end");
		}
	}

	/** The rule in force. */
	Access access(boolean demo) {
		Access chosen = (this.access != null) ? this.access : (demo ? Access.LOOPBACK : Access.TOKEN);
		return (chosen == Access.TOKEN && (this.token == null || this.token.isBlank())) ? Access.OFF : chosen;
	}

	boolean docs(boolean demo) {
		return (this.docs != null) ? this.docs : demo;
	}

	boolean namesHost(String host) {
		return this.hosts.stream().anyMatch((name) -> name.toLowerCase(Locale.ROOT).equals(host));
	}

	/** Who may call. */
	enum Access {

		LOOPBACK, TOKEN, OPEN, OFF

	}

}
