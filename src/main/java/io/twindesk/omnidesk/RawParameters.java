package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.twindesk.input.FormField;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/**
 * All fields of a request in order, with the names that the client used.
 *
 * @param encoding the encoding of the body, or of the query
 * @param nulls the names of the fields that are null
 * @param quoted whether quotes around the body or its values were removed
 */
record RawParameters(List<Field> fields, Encoding encoding, List<String> nulls, boolean quoted) {

	static final RawParameters NONE = new RawParameters(List.of(), Encoding.NONE, List.of(), false);

	/** A name such as {@code groups[]} or {@code groups[0]}. */
	private static final Pattern NUMBERED = Pattern.compile("(.+)\\[[0-9]*]");

	record Field(String name, Value value) {
	}

	/** The encoding of fields; {@code NONE} is that of a query or an empty body. */
	enum Encoding {

		NONE, URLENCODED, MULTIPART, JSON

	}

	static RawParameters of(Stream<FormField> form, Encoding encoding) {
		List<Field> fields = form.map((field) -> new Field(field.name(), new Value.Text(field.text()))).toList();
		return new RawParameters(fields, encoding, List.of(), false);
	}

	/** Returns the same fields, of which quotes were removed. */
	RawParameters asQuoted() {
		return new RawParameters(this.fields, this.encoding, this.nulls, true);
	}

	/** Returns the entries of a JSON object; null counts as absent. */
	static RawParameters of(Value.Object object) {
		List<Field> fields = new ArrayList<>();
		List<String> nulls = new ArrayList<>();
		object.entries().forEach((name, value) -> {
			if (value instanceof Value.Null) {
				nulls.add(name);
			}
			else {
				fields.add(new Field(name, value));
			}
		});
		return new RawParameters(List.copyOf(fields), Encoding.JSON, List.copyOf(nulls), false);
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
	static boolean isEntry(String fieldName, String name) {
		Matcher numbered = NUMBERED.matcher(fieldName);
		return numbered.matches() && numbered.group(1).equals(name);
	}

}
