package io.twindesk.deskie;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Deskie's numbers for languages. The page shows numbers only; which language each means
 * is decided here, and can be configured.
 */
@Component
class DeskieLanguages {

	/** What is answered for a language that has no number. */
	private static final int UNKNOWN = 0;

	private final Map<Integer, String> codes;

	/** The lowest number of each language. */
	private final Map<String, Integer> ids = new HashMap<>();

	private final String standard;

	DeskieLanguages(DeskieProperties properties) {
		this.codes = properties.languages();
		this.codes.forEach((id, code) -> this.ids.merge(code, id, Math::min));
		this.standard = this.codes.getOrDefault(properties.defaultLanguageId(), "");
	}

	/** The language of a new user who names none. */
	String defaultLanguage() {
		return this.standard;
	}

	/**
	 * The language behind a number.
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
	 * The language that a filter asks for, null if it asks for none or is empty, and one
	 * that no user has for a number without a language.
	 * @throws DeskieException {@code wrong_language_id} if it is no number
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
