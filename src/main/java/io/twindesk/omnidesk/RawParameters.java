package io.twindesk.omnidesk;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.twindesk.input.FormField;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/** All fields of a request in order, with the names that the client used. */
record RawParameters(List<Field> fields) {

	/** A name such as {@code groups[]} or {@code groups[0]}. */
	private static final Pattern NUMBERED = Pattern.compile("(.+)\\[[0-9]*]");

	record Field(String name, Value value) {
	}

	static RawParameters of(Stream<FormField> form) {
		return new RawParameters(form.map((field) -> new Field(field.name(), new Value.Text(field.text()))).toList());
	}

	/** Returns the entries of a JSON object; null counts as absent. */
	static RawParameters of(Value.Object object) {
		return new RawParameters(object.entries()
			.entrySet()
			.stream()
			.filter((entry) -> !(entry.getValue() instanceof Value.Null))
			.map((entry) -> new Field(entry.getKey(), entry.getValue()))
			.toList());
	}

	/**
	 * Returns a parameter under the first of its names that is present, null if there is
	 * none.
	 */
	@Nullable RawParameter of(Parameter<?> parameter) {
		return parameter.names()
			.map((name) -> of(name, parameter.type().isList()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Returns the parameter of a name, null if it is absent. */
	@Nullable RawParameter of(String name) {
		return of(name, false);
	}

	private @Nullable RawParameter of(String name, boolean list) {
		List<Value> values = this.fields.stream()
			.filter((field) -> field.name().equals(name) || (list && isEntry(field.name(), name)))
			.map(Field::value)
			.toList();
		return values.isEmpty() ? null : new RawParameter(name, values);
	}

	/** Matches the whole name, since a search within a long name would take minutes. */
	private static boolean isEntry(String fieldName, String name) {
		Matcher numbered = NUMBERED.matcher(fieldName);
		return numbered.matches() && numbered.group(1).equals(name);
	}

}
