package io.twindesk.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Reads the OpenAPI documents and adds the version and the configuration of the server. A
 * document is read when it is requested, so it costs no memory and no time at the start.
 */
@Component
public class ApiDocuments {

	private final List<ApiDefinition> definitions;

	private final String version;

	ApiDocuments(List<ApiDefinition> definitions, BuildProperties build) {
		this.definitions = definitions;
		this.version = String.valueOf(build.getVersion());
	}

	/**
	 * The document of an API.
	 * @param prefix the context path, empty if there is none
	 */
	public Optional<Map<String, Object>> find(String name, String prefix) {
		return this.definitions.stream()
			.filter((definition) -> definition.name().equals(name))
			.map((definition) -> document(definition, prefix))
			.findFirst();
	}

	/**
	 * The lines of the source of a document, for readers that need little of it.
	 * @param name the name of an API
	 */
	public String source(String name) {
		try (InputStream yaml = new ClassPathResource(path(name)).getInputStream()) {
			return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The document " + name + " cannot be read", ex);
		}
	}

	private Map<String, Object> document(ApiDefinition definition, String prefix) {
		Map<String, Object> document = read(path(definition.name()));
		Map<String, Object> server = Map.of("url", prefix.isEmpty() ? "/" : prefix, "description", "This server");
		return merge(document, Map.of("info", Map.of("version", this.version), "servers", List.of(server), "components",
				Map.of("schemas", definition.configuredSchemas())));
	}

	private static String path(String name) {
		return "openapi/" + name + ".yaml";
	}

	private static Map<String, Object> read(String path) {
		try (InputStream yaml = new ClassPathResource(path).getInputStream()) {
			return merge(Map.of(), new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The document " + path + " cannot be read", ex);
		}
	}

	/** Merges two maps recursively. */
	private static Map<String, Object> merge(Map<?, ?> document, Map<?, ?> changes) {
		Map<String, Object> merged = new LinkedHashMap<>();
		document.forEach((key, value) -> merged.put(String.valueOf(key), value));
		changes.forEach((key, value) -> merged.merge(String.valueOf(key), value,
				(before, after) -> (before instanceof Map<?, ?> map && after instanceof Map<?, ?> more)
						? merge(map, more) : after));
		return merged;
	}

}
