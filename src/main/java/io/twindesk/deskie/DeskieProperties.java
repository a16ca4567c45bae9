package io.twindesk.deskie;

import java.util.Map;

import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Deskie dialect.
 *
 * @param languages Map of language_id to ISO 639 code.
 * @param defaultLanguageId Language of users who are created without one.
 */
@Validated
@ConfigurationProperties("twindesk.deskie")
record DeskieProperties(@NotEmpty Map<Integer, String> languages, int defaultLanguageId) {

	DeskieProperties {
		if (!languages.containsKey(defaultLanguageId)) {
			throw new IllegalArgumentException("twindesk.deskie.default-language-id is " + defaultLanguageId
					+ ", which twindesk.deskie.languages does not have");
		}
	}

}
