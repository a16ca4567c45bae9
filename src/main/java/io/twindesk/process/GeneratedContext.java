package io.twindesk.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.twindesk.settings.InvalidSettingException;
import org.apache.commons.logging.Log;

import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * Starts the server from the context that the build has generated, if there is one and
 * the settings do not influence the conditions that the build has evaluated. With other
 * settings, for example a mail server, Spring evaluates them at the start. Beans that
 * depend on the permitted settings must read them when they are created.
 */
class GeneratedContext implements EnvironmentPostProcessor, Ordered {

	private static final String SUFFIX = "__ApplicationContextInitializer";

	/** Settings outside these namespaces influence no condition. */
	private static final Pattern CONDITIONAL = Pattern.compile("(spring|server|management)\\..*|debug|trace");

	private static final Set<String> PERMITTED = Set.of("server.port", "server.address", "spring.datasource.url",
			"spring.datasource.username", "spring.datasource.password", "spring.application.name",
			"spring.application.json", "spring.config.additionallocation", "spring.config.import",
			"spring.profiles.active", AotDetector.AOT_ENABLED, AbstractAotProcessor.AOT_PROCESSING);

	/** Name of the source with the version and the process id. */
	private static final String APPLICATION_INFO = "applicationInfo";

	private final Log log;

	GeneratedContext(DeferredLogFactory logs) {
		this.log = logs.getLog(GeneratedContext.class);
	}

	/**
	 * Selects the kind of start.
	 * @throws InvalidSettingException if the build is generating the context with
	 * settings that others need not have
	 */
	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (application.getWebApplicationType() != WebApplicationType.SERVLET) {
			return;
		}
		List<String> conditional = conditionalSettings(environment);
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			reject(conditional);
		}
		else if (isGenerated(application) && SpringProperties.checkFlag(AotDetector.AOT_ENABLED) == null) {
			if (conditional.isEmpty()) {
				SpringProperties.setFlag(AotDetector.AOT_ENABLED);
			}
			else {
				this.log.debug("Not started from the generated context because of " + String.join(", ", conditional));
			}
		}
	}

	/** Returns the settings of this start that may influence a condition. */
	static List<String> conditionalSettings(ConfigurableEnvironment environment) {
		List<String> settings = new ArrayList<>();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> enumerable && !isPackaged(source.getName())) {
				for (String name : enumerable.getPropertyNames()) {
					String normalized = name.toLowerCase(Locale.ROOT).replace("-", "").replace('_', '.');
					if (CONDITIONAL.matcher(normalized).matches() && !PERMITTED.contains(normalized)) {
						settings.add(name);
					}
				}
			}
		}
		return settings;
	}

	/** Checks whether a source is the same at the build and at each start. */
	private static boolean isPackaged(String source) {
		return source.contains("class path resource [application.yaml]") || source.startsWith("twindesk")
				|| source.equals(APPLICATION_INFO);
	}

	private static boolean isGenerated(SpringApplication application) {
		Class<?> main = application.getMainApplicationClass();
		return main != null && ClassUtils.isPresent(main.getName() + SUFFIX, main.getClassLoader());
	}

	private static void reject(List<String> conditional) {
		if (!conditional.isEmpty()) {
			throw new InvalidSettingException("The build generates the context with " + String.join(", ", conditional),
					"Build without these settings");
		}
	}

	/** Runs after all settings have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
