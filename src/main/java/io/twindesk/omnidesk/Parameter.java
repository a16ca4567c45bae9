package io.twindesk.omnidesk;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One of the vendor's parameters, declared once for reading and refusing it.
 *
 * @param name in the vendor's table
 * @param aliases other names that it is taken under
 * @param required whether a call without it is refused
 * @param alternative a parameter that may be sent instead of a required one, if any
 * @param defaultText what it is where it is not sent, spelled as it would be sent; null
 * for nothing
 */
record Parameter<T>(String name, List<String> aliases, ParameterType<T> type, boolean required,
		@Nullable String alternative, @Nullable String defaultText) {

	/** A parameter that need not be sent. */
	static <T> Parameter<T> of(String name, ParameterType<T> type) {
		return new Parameter<>(name, List.of(), type, false, null, null);
	}

	/** The same, taken under another name, too. */
	Parameter<T> alias(String alias) {
		return new Parameter<>(this.name, List.of(alias), this.type, this.required, this.alternative, this.defaultText);
	}

	/** The same for calls that have to send it. */
	Parameter<T> asRequired() {
		return new Parameter<>(this.name, this.aliases, this.type, true, null, null);
	}

	/** The same for calls that have to send it or another. */
	Parameter<T> requiredUnless(Parameter<?> other) {
		return new Parameter<>(this.name, this.aliases, this.type, true, other.name, null);
	}

	/** The same with a value for calls that do not send it. */
	Parameter<T> withDefault(String defaultText) {
		return new Parameter<>(this.name, this.aliases, this.type, false, null, defaultText);
	}

	/** The same, read another way. */
	Parameter<T> withType(ParameterType<T> type) {
		return new Parameter<>(this.name, this.aliases, type, this.required, this.alternative, this.defaultText);
	}

	/** All names, the table's first. */
	Stream<String> names() {
		return Stream.concat(Stream.of(this.name), this.aliases.stream());
	}

}
