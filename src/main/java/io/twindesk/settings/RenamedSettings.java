package io.twindesk.settings;

import java.util.HashMap;
import java.util.Map;

import org.apache.commons.logging.Log;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Accepts the former names of settings for one release, in every form that Boot accepts
 * for a name: the value is set under the new name, and a warning names both. The warning
 * never contains the value.
 */
class RenamedSettings implements EnvironmentPostProcessor, Ordered {

	/** The new name of each former one. */
	static final Map<String, String> NEW_NAMES = Map.of("twindesk.stop-with-input", "twindesk.exit-on-stdin-close",
			"twindesk.access.calls-per-key", "twindesk.rate-limit.requests-per-key", "twindesk.idempotency.keys",
			"twindesk.idempotency.max-keys", "twindesk.audit.entries", "twindesk.audit.max-entries",
			"twindesk.journal.entries", "twindesk.journal.max-entries", "twindesk.journal.bytes",
			"twindesk.journal.max-bytes-per-workspace", "twindesk.journal.total-bytes", "twindesk.journal.max-bytes");

	private final Log log;

	RenamedSettings(DeferredLogFactory logs) {
		this.log = logs.getLog(RenamedSettings.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Binder binder = Binder.get(environment);
		Map<String, Object> renamed = new HashMap<>();
		NEW_NAMES.forEach((former, name) -> binder.bind(former, String.class).ifBound((value) -> {
			if (binder.bind(name, String.class).isBound()) {
				throw new InvalidSettingException(
						"Both " + name + " and its former name " + former + " are set, and only one can apply",
						"Remove " + former);
			}
			this.log.warn("The setting " + former + " is now called " + name
					+ "; the next release will not accept the former name");
			renamed.put(name, value);
		}));
		if (!renamed.isEmpty()) {
			environment.getPropertySources().addLast(new MapPropertySource("renamedSettings", renamed));
		}
	}

	/** Runs after the configuration files, which may contain former names. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
