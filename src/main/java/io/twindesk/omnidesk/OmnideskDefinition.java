package io.twindesk.omnidesk;

import java.util.Map;

import io.twindesk.openapi.ApiDefinition;

import org.springframework.stereotype.Component;

/**
 * The OpenAPI document of Omnidesk, with the configured languages and length of phone
 * numbers.
 */
@Component
class OmnideskDefinition implements ApiDefinition {

	private final OmnideskProperties properties;

	OmnideskDefinition(OmnideskProperties properties) {
		this.properties = properties;
	}

	@Override
	public String name() {
		return "omnidesk";
	}

	@Override
	public Map<String, Map<String, Object>> configuredSchemas() {
		int length = this.properties.phoneLength();
		return Map.of("Language", Map.of("enum", this.properties.languages()), "NewUserLanguage",
				Map.of("default", this.properties.defaultLanguage()), "PhoneNumber",
				(length > 0) ? Map.of("minLength", length, "maxLength", length) : Map.of());
	}

}
