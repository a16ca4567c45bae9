package io.twindesk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What a test wants its workspace to be like. */
final class WorkspaceSpec {

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private String seed = "";

	/** What is said later wins over what was said before. */
	void add(Twindesk annotation, Class<?> place) {
		if (!annotation.seed().isEmpty()) {
			seed(annotation.seed(), place);
		}
		for (String setting : annotation.settings()) {
			String[] pair = setting.split("=", 2);
			if (pair.length < 2) {
				throw new ExtensionConfigurationException("@Twindesk on " + place.getSimpleName() + ": the setting '"
						+ setting + "' has no value; write name=value");
			}
			this.settings.put(pair[0].strip(), pair[1].strip());
		}
	}

	/** A document, the name of a resource that holds one, or of one on the server. */
	void seed(String seed, Class<?> place) {
		this.seed = seed.endsWith(".json") ? resource(seed, place) : seed;
	}

	void setting(String name, Object value) {
		this.settings.put(name, value);
	}

	void addTo(WorkspaceBuilder workspace) {
		this.settings.forEach(workspace::setting);
		if (!this.seed.isEmpty()) {
			workspace.seed(this.seed);
		}
	}

	private static String resource(String name, Class<?> place) {
		try (InputStream document = place.getResourceAsStream(name)) {
			if (document == null) {
				throw new ExtensionConfigurationException(
						"There is no " + name + " on the class path, seen from " + place.getName());
			}
			return new String(document.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
