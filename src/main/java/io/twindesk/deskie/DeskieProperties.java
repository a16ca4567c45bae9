package io.twindesk.deskie;

import java.util.Map;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the Deskie dialect.
 *
 * @param languages Map of language_id to ISO 639 code.
 * @param defaultLanguageId Language of users who are created without one.
 */
@ConfigurationProperties("twindesk.deskie")
record DeskieProperties(Map<Integer, String> languages, int defaultLanguageId) {

	DeskieProperties {
		languages.forEach((id, code) -> {
			InvalidSettingException.unless(id > 0, "An id of twindesk.deskie.languages", id, "Number languages from 1");
			InvalidSettingException.unless(code.matches("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}"),
					"twindesk.deskie.languages." + id, code, "Set it to a language code such as en");
		});
		InvalidSettingException.unless(languages.containsKey(defaultLanguageId), "twindesk.deskie.default-language-id",
				defaultLanguageId, "Set it to an id of twindesk.deskie.languages");
	}

}
