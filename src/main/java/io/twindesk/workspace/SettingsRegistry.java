package io.twindesk.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The settings that a workspace can have: their names, checks and defaults, and the
 * profiles that set several of them.
 */
@Component
public class SettingsRegistry {

	/** The setting that names a profile. */
	private static final String PROFILE = "profile";

	private static final String SWITCH = "switch.";

	private final Map<String, Setting<?>> settings = new LinkedHashMap<>();

	private final Map<String, String> aliases = new LinkedHashMap<>();

	private final SettingProfiles profiles;

	private final Map<String, String> configured;

	SettingsRegistry(List<Setting<?>> settings, List<SettingGroup> groups, SettingProfiles profiles,
			SettingsProperties properties) {
		this.profiles = profiles;
		List<Setting<?>> all = new ArrayList<>(settings);
		groups.forEach((group) -> all.addAll(group.settings()));
		all.add(new Setting<>(PROFILE, null, "default", false, this::profile));
		all.sort(Comparator.comparing(Setting::name));
		for (Setting<?> setting : all) {
			this.settings.put(setting.name(), setting);
			if (setting.alias() != null) {
				this.aliases.put(setting.alias(), setting.name());
			}
		}
		this.configured = properties.resolve(this);
	}

	/** Returns all settings, in alphabetical order. */
	public Iterable<Setting<?>> all() {
		return this.settings.values();
	}

	/** Returns an error message for each invalid setting, by the given name. */
	public Map<String, String> validate(Map<String, String> values) {
		Map<String, String> errors = new LinkedHashMap<>();
		values.forEach((name, text) -> {
			String error = error(name, text);
			if (error != null) {
				errors.put(name, error);
			}
		});
		this.aliases.forEach((alias, name) -> {
			if (values.containsKey(alias) && values.containsKey(name) && !values.get(alias).equals(values.get(name))) {
				errors.putIfAbsent(alias, "must equal " + name + ", which is the same setting");
			}
		});
		return errors;
	}

	/**
	 * Returns valid settings under their proper names, with the settings of the profile
	 * among them. An explicit setting takes precedence over the profile.
	 */
	Map<String, String> expand(Map<String, String> values) {
		Map<String, String> expanded = new LinkedHashMap<>();
		String profile = values.get(PROFILE);
		if (profile != null) {
			this.profiles.settings(profile).forEach((name, text) -> expanded.put(proper(name), text));
		}
		values.forEach((name, text) -> expanded.put(proper(name), text));
		return expanded;
	}

	/**
	 * Returns the settings of a new workspace: those of {@code twindesk.settings},
	 * replaced by the given ones.
	 */
	Map<String, String> initial(Map<String, String> values) {
		Map<String, String> initial = new LinkedHashMap<>(expand(this.configured));
		initial.putAll(expand(values));
		return initial;
	}

	/** Returns the values in force by name, each with its JSON type. */
	public Map<String, Object> values(Map<String, String> texts) {
		return values(new WorkspaceSettings(texts));
	}

	/** Returns the values in force by name, each with its JSON type. */
	public Map<String, Object> values(WorkspaceSettings values) {
		Map<String, Object> inForce = new LinkedHashMap<>();
		this.settings.values().forEach((setting) -> {
			Object value = values.get(setting);
			boolean changed = !value.equals(setting.initial());
			if (setting.listed() || changed) {
				inForce.put(setting.name(), json(value));
			}
			if (setting.alias() != null && changed) {
				inForce.put(setting.alias(), json(value));
			}
		});
		return inForce;
	}

	private static Object json(Object value) {
		return (value instanceof Boolean || value instanceof Number) ? value : String.valueOf(value);
	}

	private String proper(String name) {
		return this.aliases.getOrDefault(name, name);
	}

	private @Nullable String error(String name, String text) {
		Setting<?> setting = this.settings.get(proper(name));
		return (setting != null) ? setting.error(text) : "unknown setting; allowed: " + allowed(name);
	}

	/** Returns the switches for the name of a switch, else the other settings. */
	private String allowed(String name) {
		boolean isSwitch = name.startsWith(SWITCH);
		String names = this.settings.keySet()
			.stream()
			.filter((known) -> known.startsWith(SWITCH) == isSwitch)
			.collect(Collectors.joining(", "));
		return isSwitch ? names : names + ", and the switches";
	}

	private String profile(String name) {
		if (!this.profiles.names().contains(name)) {
			throw new IllegalArgumentException("must be " + String.join(" or ", this.profiles.names()));
		}
		return name;
	}

}
