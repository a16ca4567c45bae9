package io.twindesk.workspace;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A setting that each workspace may have its own value of. The room that reads a setting
 * declares it, as a constant and as a bean; a name that nobody declared is refused.
 *
 * @param name as it is written in the control API, say {@code timeZone}
 * @param initial the value where nothing was set
 * @param reader makes a value of its text, or throws {@link IllegalArgumentException}
 * with a sentence that says what it takes
 */
public record Setting<T>(String name, T initial, Function<String, T> reader) {

	public static Setting<Boolean> flag(String name, boolean initial) {
		return new Setting<>(name, initial, (text) -> switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException("takes true or false");
		});
	}

	/** One of a few words. */
	public static Setting<String> oneOf(String name, String initial, String... others) {
		List<String> words = Stream.concat(Stream.of(initial), Stream.of(others)).toList();
		return new Setting<>(name, initial, (text) -> {
			if (!words.contains(text)) {
				throw new IllegalArgumentException("takes " + String.join(" or ", words));
			}
			return text;
		});
	}

	/** A whole number from 0 up. */
	public static Setting<Integer> count(String name, int initial) {
		return new Setting<>(name, initial, (text) -> {
			if (!text.matches("[0-9]{1,9}")) {
				throw new IllegalArgumentException("takes a whole number from 0 to 999999999");
			}
			return Integer.valueOf(text);
		});
	}

}
