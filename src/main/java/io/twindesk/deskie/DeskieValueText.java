package io.twindesk.deskie;

import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/** The values of a request as the findings show them. */
final class DeskieValueText {

	private DeskieValueText() {
	}

	/**
	 * Returns the text at a path such as {@code user.user_email}, null if there is none.
	 */
	static @Nullable String of(Value root, String path) {
		Value value = root;
		for (String key : path.replace("]", "").split("[.\\[]")) {
			value = (value instanceof Value.Object object) ? object.get(key) : null;
		}
		return text(value);
	}

	/**
	 * Returns a value as JSON would show it, without the content of objects and arrays.
	 */
	static @Nullable String text(@Nullable Value value) {
		if (value instanceof Value.Null) {
			return "null";
		}
		if (value instanceof Value.Array array) {
			return array.items().isEmpty() ? "[]" : "[…]";
		}
		return (value instanceof Value.Object) ? "{…}" : Value.plain(value);
	}

	/** Whether a value is given; null and {@code []} are not. */
	static boolean isGiven(@Nullable Value value) {
		return value != null && !DeskieFieldReader.isAbsent(value);
	}

}
