package io.twindesk.deskie;

import java.util.List;
import java.util.Map;

import io.twindesk.openapi.ApiDefinition;

import org.springframework.stereotype.Component;

/** The OpenAPI document of Deskie, with the configured languages. */
@Component
class DeskieDefinition implements ApiDefinition {

	private final DeskieProperties properties;

	DeskieDefinition(DeskieProperties properties) {
		this.properties = properties;
	}

	@Override
	public String name() {
		return "deskie";
	}

	@Override
	public Map<String, Map<String, Object>> configuredSchemas() {
		List<Integer> languages = this.properties.languages().keySet().stream().sorted().toList();
		return Map.of("LanguageNumber", Map.of("enum", languages), "LanguageText",
				Map.of("enum", languages.stream().map(String::valueOf).toList()), "LanguageId",
				Map.of("default", this.properties.defaultLanguageId()));
	}

}
