package io.twindesk.user;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A custom field that the workspace declares. An undeclared field accepts any value.
 *
 * @param id the number after {@code cf_}
 * @param title the display name
 * @param type the type of its values
 */
public record CustomField(long id, String title, Type type) {

	/** The type of a field's values. */
	public enum Type {

		TEXT, TEXTAREA, CHECKBOX, SELECT, DATE;

		/** Returns whether a filter must contain the complete value. */
		boolean isExact() {
			return this == CHECKBOX || this == SELECT;
		}

		/** Returns whether an empty text in a form or a query means no value. */
		public boolean isEmptyAbsent() {
			return this == CHECKBOX || this == SELECT || this == DATE;
		}

	}

	/** Returns the key of the field in a user's custom fields. */
	public String key() {
		return "cf_" + this.id;
	}

	/** Converts a value to this field's type; returns null if the value does not fit. */
	public @Nullable CustomValue coerce(CustomValue value) {
		return switch (this.type) {
			case TEXT, TEXTAREA -> (value instanceof CustomValue.Text) ? value : null;
			case CHECKBOX -> flag(value);
			case SELECT -> (value instanceof CustomValue.Bool) ? null : value;
			case DATE -> (value instanceof CustomValue.Text text && isDate(text.raw())) ? value : null;
		};
	}

	/**
	 * Converts a text or number to a boolean, ignoring case, because forms and queries
	 * cannot carry booleans. Returns null if the value does not fit.
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
