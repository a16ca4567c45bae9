package io.twindesk.settings;

import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Stops the start where a {@code twindesk.*} setting does not exist: a misspelt one would
 * otherwise do nothing, silently. An environment variable is only named in a warning,
 * since platforms and shells set variables that happen to begin with the same word.
 */
class UnknownSettingsCheck implements EnvironmentPostProcessor, Ordered {

	private static final String PREFIX = "twindesk.";

	/** Read by the test kit where it looks for a server, not by the server. */
	private static final String TEST_KIT = "twindesk.testkit.";

	/** Set by Kubernetes for a service whose name begins with twindesk. */
	private static final Pattern OF_A_SERVICE = Pattern
		.compile(".*_SERVICE_(HOST|PORT(_.*)?)|.*_PORT_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?");

	private final Log log;

	private final KnownSettings known = KnownSettings.read(PREFIX);

	UnknownSettingsCheck(DeferredLogFactory logs) {
		this.log = logs.getLog(UnknownSettingsCheck.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> enumerable) {
				for (String name : enumerable.getPropertyNames()) {
					if (isUnknown(name)) {
						report(name, source);
					}
				}
			}
		}
	}

	private boolean isUnknown(String name) {
		String written = name.toLowerCase(Locale.ROOT).replace('_', '.');
		return written.startsWith(PREFIX) && !written.startsWith(TEST_KIT) && !this.known.contains(written);
	}

	private void report(String name, PropertySource<?> source) {
		String nearest = this.known.nearest(name);
		if (!(source instanceof SystemEnvironmentPropertySource)) {
			Origin origin = OriginLookup.getOrigin(source, name);
			throw new InvalidSettingException(
					"There is no setting '" + name + "'" + ((origin != null) ? " (" + origin + ")" : ""),
					"Take it out, or spell it as the nearest one, " + nearest + ", or as another of these: "
							+ String.join(", ", this.known.names()));
		}
		if (!OF_A_SERVICE.matcher(name).matches()) {
			this.log.warn("The environment variable " + name
					+ " is not a setting of this server and has no effect; the nearest setting is "
					+ KnownSettings.variable(nearest));
		}
	}

	/** Behind the configuration files, so that theirs are seen as well. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
