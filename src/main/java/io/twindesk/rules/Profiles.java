package io.twindesk.rules;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.twindesk.settings.InvalidSettingException;
import io.twindesk.workspace.SettingProfiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The profiles, each of which sets every switch: the built-in ones and those of the
 * folder {@code twindesk.profiles}.
 */
@Component
class Profiles implements SettingProfiles {

	/** What services that are written in PHP tend to do. */
	private static final Map<String, String> PHP = Map.of("switch.deskie.list.empty", "array",
			"switch.deskie.list.past-end", "array", "switch.deskie.custom-fields.empty", "array",
			"switch.deskie.identifier.digits", "string", "switch.deskie.text", "html", "switch.deskie.layout",
			"pretty");

	private static final String SETTING = "twindesk.profiles";

	private static final String EXTENSION = ".json";

	private final Map<String, Switch> switches = new LinkedHashMap<>();

	private final Map<String, Map<String, String>> profiles = new LinkedHashMap<>();

	Profiles(List<SwitchSet> sets, ProfileProperties properties) {
		sets.forEach((set) -> set.switches().forEach((each) -> this.switches.put(each.name(), each)));
		add("default", Map.of());
		add("php", PHP);
		this.profiles.put("hostile", positions((each) -> each.options().get(1).value()));
		if (properties.profiles() != null) {
			load(properties.profiles());
		}
	}

	@Override
	public Collection<String> names() {
		return this.profiles.keySet();
	}

	@Override
	public Map<String, String> settings(String profile) {
		Map<String, String> settings = this.profiles.get(profile);
		if (settings == null) {
			throw new IllegalArgumentException("There is no profile " + profile);
		}
		return settings;
	}

	private void add(String name, Map<String, String> settings) {
		Map<String, String> positions = positions(Switch::initial);
		positions.putAll(settings);
		this.profiles.put(name, positions);
	}

	private Map<String, String> positions(Function<Switch, String> position) {
		Map<String, String> positions = new LinkedHashMap<>();
		this.switches.forEach((name, each) -> positions.put(name, position.apply(each)));
		return positions;
	}

	private void load(Path folder) {
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
			found.forEach(files::add);
		}
		catch (IOException ex) {
			throw new InvalidSettingException(SETTING + " is no readable folder: " + folder,
					"Set it to a folder with files NAME.json");
		}
		files.stream().sorted().forEach(this::loadFile);
	}

	private void loadFile(Path file) {
		String fileName = String.valueOf(file.getFileName());
		String name = fileName.substring(0, fileName.length() - EXTENSION.length());
		if (this.profiles.containsKey(name)) {
			throw new InvalidSettingException(SETTING + ": " + file + " has the name of a built-in profile",
					"Rename the file");
		}
		add(name, read(file));
	}

	private Map<String, String> read(Path file) {
		Map<String, String> settings = new LinkedHashMap<>();
		List<String> errors = new ArrayList<>();
		for (Map.Entry<String, JsonNode> entry : object(file).properties()) {
			String text = entry.getValue().isValueNode() ? entry.getValue().asString("") : "";
			String error = error(entry.getKey(), text);
			if (error != null) {
				errors.add(entry.getKey() + ": " + error);
			}
			settings.put(entry.getKey(), text);
		}
		if (!errors.isEmpty()) {
			throw new InvalidSettingException(SETTING + ": " + file + ": " + String.join("; ", errors),
					"Correct the file; GET /_twindesk/switches lists all switches");
		}
		return settings;
	}

	private @Nullable String error(String name, String text) {
		Switch named = this.switches.get(name);
		return (named != null) ? named.setting().error(text) : "unknown switch";
	}

	private static JsonNode object(Path file) {
		try {
			JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
			if (root.isObject()) {
				return root;
			}
		}
		catch (IOException | JacksonException ex) {
			throw new InvalidSettingException(SETTING + ": " + file + " cannot be read: " + ex.getMessage(),
					"Correct or remove the file");
		}
		throw new InvalidSettingException(SETTING + ": " + file + " is no JSON object",
				"Write {\"switch.deskie.list.empty\": \"array\"}, for example");
	}

}
