package io.twindesk.workspace;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A setting whose value can differ between workspaces. The package that reads a setting
 * declares it as a constant and as a bean; undeclared names are rejected.
 *
 * @param name the name in the control API, for example {@code timeZone}
 * @param alias another accepted name, null if there is none
 * @param initial the default value
 * @param listed whether the default value is listed among a workspace's settings; other
 * values always are
 * @param reader parses a value, or throws {@link IllegalArgumentException} with a message
 * that describes the allowed values
 */
public record Setting<T>(String name, @Nullable String alias, T initial, boolean listed, Function<String, T> reader) {

	public Setting(String name, T initial, Function<String, T> reader) {
		this(name, null, initial, true, reader);
	}

	public static Setting<Boolean> flag(String name, boolean initial) {
		return new Setting<>(name, initial, (text) -> switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException("must be true or false");
		});
	}

	/** Declares a setting with a fixed set of values. */
	public static Setting<String> oneOf(String name, String initial, String... others) {
		List<String> values = Stream.concat(Stream.of(initial), Stream.of(others)).toList();
		return new Setting<>(name, initial, (text) -> {
			if (!values.contains(text)) {
				throw new IllegalArgumentException("must be " + String.join(" or ", values));
			}
			return text;
		});
	}

	/** Declares a setting that is a whole number of at least 0. */
	public static Setting<Integer> count(String name, int initial) {
		return new Setting<>(name, initial, (text) -> {
			if (!text.matches("[0-9]{1,9}")) {
				throw new IllegalArgumentException("must be a whole number from 0 to 999999999");
			}
			return Integer.valueOf(text);
		});
	}

	/** Returns an error message for a value, null if it is valid. */
	public @Nullable String error(String text) {
		try {
			this.reader.apply(text);
			return null;
		}
		catch (IllegalArgumentException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** Returns the same setting with a second name. */
	public Setting<T> withAlias(String otherName) {
		return new Setting<>(this.name, otherName, this.initial, this.listed, this.reader);
	}

	/** Returns the same setting, listed only where it differs from the default. */
	public Setting<T> unlisted() {
		return new Setting<>(this.name, this.alias, this.initial, false, this.reader);
	}

}
