package io.twindesk.user;

import java.util.Arrays;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The text fields of a user. Immutable; no text is null. */
public final class UserTexts {

	private final String[] values;

	/**
	 * Creates texts.
	 * @param values in the order of the fields, not to be changed
	 */
	UserTexts(String[] values) {
		this.values = values;
	}

	/** Creates texts from a function that returns the text of each field. */
	public static UserTexts of(Function<TextField, String> text) {
		return new UserTexts(Arrays.stream(TextField.values()).map(text).toArray(String[]::new));
	}

	public String get(TextField field) {
		return this.values[field.ordinal()];
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof UserTexts texts && Arrays.equals(this.values, texts.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.values);
	}

	@Override
	public String toString() {
		return Arrays.toString(this.values);
	}

}
