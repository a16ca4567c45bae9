package io.twindesk.settings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Removes environment variables that are not intended as settings, before anything reads
 * them: empty ones, which a compose file passes for unset ones, and the addresses that
 * Kubernetes sets for each service, for example {@code SERVER_PORT=tcp://10.0.0.1:80}.
 */
class EnvironmentVariables implements EnvironmentPostProcessor, Ordered {

	private static final Pattern SERVICE_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*:[0-9]+");

	private static final Pattern SETTING = Pattern.compile("(TWINDESK|SERVER|SPRING)_.*");

	private static final char REPLACEMENT = '\uFFFD';

	private final Charset charset;

	EnvironmentVariables() {
		this(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
	}

	/** Creates a filter for variables that were decoded with a character set. */
	EnvironmentVariables(Charset charset) {
		this.charset = charset;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		MutablePropertySources sources = environment.getPropertySources();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		PropertySource<?> source = sources.get(name);
		if (source instanceof SystemEnvironmentPropertySource variables) {
			Map<String, Object> settings = new LinkedHashMap<>();
			variables.getSource().forEach((variable, value) -> {
				if (isIntended(variable, String.valueOf(value))) {
					settings.put(variable, value);
				}
			});
			sources.replace(name, new SystemEnvironmentPropertySource(name, settings));
		}
	}

	/**
	 * Checks whether a variable is intended as a setting.
	 * @throws InvalidSettingException if it is a setting that the locale has garbled
	 */
	private boolean isIntended(String variable, String value) {
		if (value.indexOf(REPLACEMENT) >= 0 && SETTING.matcher(variable).matches()
				&& !this.charset.equals(StandardCharsets.UTF_8)) {
			throw new InvalidSettingException(variable
					+ " has characters that the locale of this process cannot represent (" + this.charset + ")",
					"Start with a UTF-8 locale, for example LC_ALL=C.UTF-8");
		}
		return !value.isEmpty() && !(variable.contains("_PORT") && SERVICE_ADDRESS.matcher(value).matches());
	}

	/** Runs before the configuration files, whose paths variables can set. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
