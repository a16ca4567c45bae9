package io.twindesk.workspace;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of all workspaces that are created from now on.
 *
 * @param settings values by the names of workspace settings
 */
@ConfigurationProperties("twindesk")
record SettingsProperties(@DefaultValue Map<String, String> settings) {

	/**
	 * Returns the settings by their proper names. An environment variable has neither
	 * dashes nor capital letters in its name, so these do not distinguish names.
	 * @throws InvalidSettingException with a message for each invalid setting
	 */
	Map<String, String> resolve(SettingsRegistry registry) {
		Map<String, String> names = new LinkedHashMap<>();
		for (Setting<?> setting : registry.all()) {
			names.put(plain(setting.name()), setting.name());
			if (setting.alias() != null) {
				names.put(plain(setting.alias()), setting.alias());
			}
		}
		Map<String, String> resolved = new LinkedHashMap<>();
		this.settings.forEach((name, text) -> resolved.put(names.getOrDefault(plain(name), name), text));
		Map<String, String> errors = registry.validate(resolved);
		if (!errors.isEmpty()) {
			throw new InvalidSettingException("twindesk.settings is invalid: " + errors.entrySet()
				.stream()
				.map((error) -> error.getKey() + ": " + error.getValue())
				.collect(Collectors.joining("; ")), "Correct these settings of new workspaces, or remove them");
		}
		return resolved;
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
