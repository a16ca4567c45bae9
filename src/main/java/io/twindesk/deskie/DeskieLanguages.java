package io.twindesk.deskie;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Deskie's language numbers. The vendor's page shows numbers only; the language of each
 * number is an assumption that can be configured.
 */
@Component
class DeskieLanguages {

	/** The number in responses of a language that has none. */
	private static final int UNKNOWN = 0;

	private final Map<Integer, String> codes;

	/** The lowest number of each language. */
	private final Map<String, Integer> ids = new HashMap<>();

	private final String defaultLanguage;

	DeskieLanguages(DeskieProperties properties) {
		this.codes = properties.languages();
		this.codes.forEach((id, code) -> this.ids.merge(code, id, Math::min));
		this.defaultLanguage = this.codes.getOrDefault(properties.defaultLanguageId(), "");
	}

	/** Returns the language of users created without one. */
	String defaultLanguage() {
		return this.defaultLanguage;
	}

	/**
	 * Returns the language of a number.
	 * @throws DeskieException {@code wrong_language_id} if there is none
	 */
	String code(String id) {
		String code = id.matches("[0-9]{1,9}") ? this.codes.get(Integer.valueOf(id)) : null;
		if (code == null) {
			throw DeskieException.wrongValue("language_id");
		}
		return code;
	}

	/**
	 * Returns the language of a filter: null if the filter is absent or empty, and a
	 * language that no user has if the number has no language.
	 * @throws DeskieException {@code wrong_language_id} if it is not a number
	 */
	@Nullable String filterLanguage(@Nullable String id) {
		if (id == null || id.isEmpty()) {
			return null;
		}
		if (!id.matches("[0-9]+")) {
			throw DeskieException.wrongValue("language_id");
		}
		return (id.length() <= 9) ? this.codes.getOrDefault(Integer.valueOf(id), "") : "";
	}

	int id(String code) {
		return this.ids.getOrDefault(code, UNKNOWN);
	}

}
