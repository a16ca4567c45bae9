package io.twindesk.omnidesk;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of the vendor's API.
 *
 * @param name in the vendor's table
 * @param aliases other accepted names
 * @param required whether requests must send it
 * @param alternative a parameter that may be sent instead of a required one, if any
 * @param defaultText the value of a parameter that is not sent, spelled as in a request;
 * null if there is none
 */
record Parameter<T>(String name, List<String> aliases, ParameterType<T> type, boolean required,
		@Nullable String alternative, @Nullable String defaultText) {

	/** Creates an optional parameter. */
	static <T> Parameter<T> of(String name, ParameterType<T> type) {
		return new Parameter<>(name, List.of(), type, false, null, null);
	}

	/** Returns a copy with another accepted name. */
	Parameter<T> alias(String alias) {
		return new Parameter<>(this.name, List.of(alias), this.type, this.required, this.alternative, this.defaultText);
	}

	/** Returns a copy that requests must send. */
	Parameter<T> asRequired() {
		return new Parameter<>(this.name, this.aliases, this.type, true, null, null);
	}

	/** Returns a copy that requests must send unless they send the other parameter. */
	Parameter<T> requiredUnless(Parameter<?> other) {
		return new Parameter<>(this.name, this.aliases, this.type, true, other.name, null);
	}

	/** Returns a copy with a default value. */
	Parameter<T> withDefault(String defaultText) {
		return new Parameter<>(this.name, this.aliases, this.type, false, null, defaultText);
	}

	/** Returns a copy with another type. */
	Parameter<T> withType(ParameterType<T> type) {
		return new Parameter<>(this.name, this.aliases, type, this.required, this.alternative, this.defaultText);
	}

	/** Returns all names, beginning with that of the vendor's table. */
	Stream<String> names() {
		return Stream.concat(Stream.of(this.name), this.aliases.stream());
	}

}
