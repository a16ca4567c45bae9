package io.twindesk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The settings and the initial content that a test requests for its workspace. */
final class WorkspaceSpec {

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private final Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);

	private String seed = "";

	private String report = "";

	/** Adds the values of an annotation, which override earlier ones. */
	void add(Twindesk annotation, Class<?> testClass) {
		if (!annotation.seed().isEmpty()) {
			seed(annotation.seed(), testClass);
		}
		for (String setting : annotation.settings()) {
			String[] pair = setting.split("=", 2);
			if (pair.length < 2) {
				throw new ExtensionConfigurationException("@Twindesk on " + testClass.getSimpleName()
						+ ": the setting '" + setting + "' has no value; write name=value");
			}
			this.settings.put(pair[0].strip(), pair[1].strip());
		}
		report(annotation.report(), Set.of(annotation.failOn()), testClass);
	}

	/**
	 * Sets the report and the properties for which it fails the run.
	 * @param name the name, empty for that of the test class if there are properties
	 */
	void report(String name, Set<FailOn> properties, Class<?> testClass) {
		if (!name.isEmpty()) {
			this.report = name;
		}
		else if (this.report.isEmpty() && !properties.isEmpty()) {
			this.report = testClass.getSimpleName().replaceAll("[^A-Za-z0-9_-]", "-");
		}
		this.failOn.addAll(properties);
	}

	/** Returns whether the requests are added to a report that is written to a file. */
	boolean hasReport() {
		return !this.report.isEmpty();
	}

	/**
	 * Sets the seed: a document, the name of a resource that contains one, or the name of
	 * a seed of the server.
	 */
	void seed(String seed, Class<?> testClass) {
		this.seed = seed.endsWith(".json") ? resource(seed, testClass) : seed;
	}

	void setting(String name, Object value) {
		this.settings.put(name, value);
	}

	void addTo(WorkspaceBuilder workspace) {
		if (hasReport()) {
			workspace.report(this.report, this.failOn);
		}
		this.settings.forEach(workspace::setting);
		if (!this.seed.isEmpty()) {
			workspace.seed(this.seed);
		}
	}

	private static String resource(String name, Class<?> testClass) {
		try (InputStream document = testClass.getResourceAsStream(name)) {
			if (document == null) {
				throw new ExtensionConfigurationException(
						"No resource " + name + " on the class path, relative to " + testClass.getName());
			}
			return new String(document.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
