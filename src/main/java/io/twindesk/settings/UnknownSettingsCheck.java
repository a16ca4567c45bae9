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
 * Stops the start if a {@code twindesk.*} setting does not exist, because a misspelt one
 * would have no effect. An unknown environment variable causes only a warning, because
 * platforms and shells set variables that happen to start with the same word.
 */
class UnknownSettingsCheck implements EnvironmentPostProcessor, Ordered {

	private static final String PREFIX = "twindesk.";

	/** Prefix of settings that the test kit reads, not the server. */
	private static final String TEST_KIT = "twindesk.testkit.";

	/** Variables that Kubernetes sets for a service whose name starts with twindesk. */
	private static final Pattern KUBERNETES_VARIABLE = Pattern
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
		String normalized = name.toLowerCase(Locale.ROOT).replace('_', '.');
		return normalized.startsWith(PREFIX) && !normalized.startsWith(TEST_KIT) && !this.known.contains(normalized);
	}

	private void report(String name, PropertySource<?> source) {
		String nearest = this.known.nearest(name);
		if (!(source instanceof SystemEnvironmentPropertySource)) {
			Origin origin = OriginLookup.getOrigin(source, name);
			throw new InvalidSettingException(
					"Unknown setting '" + name + "'" + ((origin != null) ? " (" + origin + ")" : ""),
					"Remove it, or use the nearest one, " + nearest + ", or another of these: "
							+ String.join(", ", this.known.names()));
		}
		if (!KUBERNETES_VARIABLE.matcher(name).matches()) {
			this.log.warn("The environment variable " + name
					+ " is not a setting of this server and has no effect; the nearest setting is "
					+ KnownSettings.variable(nearest));
		}
	}

	/** Runs after the configuration files, so that their settings are checked as well. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
