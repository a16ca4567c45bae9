package io.twindesk.omnidesk;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.twindesk.input.FormField;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/** All that a client has sent, in order, under the names that the client gave it. */
record RawParameters(List<Field> fields) {

	/** {@code groups[]}, {@code groups[0]}. */
	private static final Pattern NUMBERED = Pattern.compile("(.+)\\[[0-9]*]");

	record Field(String name, Value value) {
	}

	static RawParameters of(Stream<FormField> form) {
		return new RawParameters(form.map((field) -> new Field(field.name(), new Value.Text(field.text()))).toList());
	}

	/** The entries of a JSON object; null is as good as not sent. */
	static RawParameters of(Value.Object object) {
		return new RawParameters(object.entries()
			.entrySet()
			.stream()
			.filter((entry) -> !(entry.getValue() instanceof Value.Null))
			.map((entry) -> new Field(entry.getKey(), entry.getValue()))
			.toList());
	}

	/** What was sent for a parameter, under the first of its names that was used. */
	@Nullable RawParameter of(Parameter<?> parameter) {
		return parameter.names()
			.map((name) -> of(name, parameter.type().isList()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** What was sent under a name. */
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

	/** Held against the whole name: looked for in it, a long one would take minutes. */
	private static boolean isEntry(String sent, String name) {
		Matcher numbered = NUMBERED.matcher(sent);
		return numbered.matches() && numbered.group(1).equals(name);
	}

}
