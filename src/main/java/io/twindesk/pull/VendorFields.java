package io.twindesk.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an object of a vendor, whose types may differ from those expected.
 */
final class VendorFields {

	private VendorFields() {
	}

	/** Returns an object, which is empty if the value is none. */
	static Value.Object object(@Nullable Value value) {
		return (value instanceof Value.Object object) ? object : Value.Object.EMPTY;
	}

	/** Returns the items of an array, or none. */
	static List<Value> items(@Nullable Value value) {
		return (value instanceof Value.Array array) ? array.items() : List.of();
	}

	/** Returns a text, a number or a boolean as text, empty if there is none. */
	static String text(Value.Object object, String field) {
		String text = Value.plain(object.get(field));
		return (text != null) ? text : "";
	}

	/** Returns a flag, which some accounts return as 0 or 1. */
	static boolean flag(Value.Object object, String field, boolean defaultValue) {
		String text = text(object, field);
		return text.isEmpty() ? defaultValue : text.equals("true") || text.equals("1");
	}

	/** Returns the id of an object, which some accounts return as text. */
	static Optional<Long> id(@Nullable Value value) {
		String text = Value.plain(value);
		return (text != null && text.matches("[1-9][0-9]{0,17}")) ? Optional.of(Long.valueOf(text)) : Optional.empty();
	}

	/** Returns the ids of an array. */
	static List<Long> ids(@Nullable Value value) {
		List<Long> ids = new ArrayList<>();
		items(value).forEach((item) -> id(item).ifPresent(ids::add));
		return ids;
	}

	/** Returns a whole number, {@link ListPage#NO_TOTAL} if there is none. */
	static long total(@Nullable Value value) {
		String text = Value.plain(value);
		return (text != null && text.matches("[0-9]{1,18}")) ? Long.parseLong(text) : ListPage.NO_TOTAL;
	}

}
