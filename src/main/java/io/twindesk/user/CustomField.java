package io.twindesk.user;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A custom field that the workspace has declared. Fields that it has not declared take
 * any value.
 *
 * @param id the number behind {@code cf_}
 * @param title what people call it
 * @param type what its values must be
 */
public record CustomField(long id, String title, Type type) {

	/** What a field holds. */
	public enum Type {

		TEXT, TEXTAREA, CHECKBOX, SELECT, DATE;

		/** Whether a filter has to name the whole value. */
		boolean isExact() {
			return this == CHECKBOX || this == SELECT;
		}

		/** Whether an empty text in a form or a query is no value of it. */
		public boolean isEmptyAbsent() {
			return this == CHECKBOX || this == SELECT || this == DATE;
		}

	}

	/** The key under which users carry it. */
	public String key() {
		return "cf_" + this.id;
	}

	/** The value as this field keeps it, or null if it does not fit the type. */
	public @Nullable CustomValue coerce(CustomValue value) {
		return switch (this.type) {
			case TEXT, TEXTAREA -> (value instanceof CustomValue.Text) ? value : null;
			case CHECKBOX -> flag(value);
			case SELECT -> (value instanceof CustomValue.Bool) ? null : value;
			case DATE -> (value instanceof CustomValue.Text text && isDate(text.raw())) ? value : null;
		};
	}

	/**
	 * Forms and queries carry no booleans, so a checkbox takes their words as well, in
	 * the case in which a client's language writes them.
	 */
	static CustomValue.@Nullable Bool flag(CustomValue value) {
		return switch (value.raw().toLowerCase(Locale.ROOT)) {
			case "true", "1" -> new CustomValue.Bool(true);
			case "false", "0" -> new CustomValue.Bool(false);
			default -> null;
		};
	}

	private static boolean isDate(String text) {
		if (text.isEmpty()) {
			return true;
		}
		try {
			return LocalDate.parse(text).getYear() > 0;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
