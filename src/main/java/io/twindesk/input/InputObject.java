package io.twindesk.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object or a query field by field and collects all errors by field path. A
 * field that is not read is an unknown field. An absent field and a null are the same.
 */
public final class InputObject extends ValueReader {

	private final Value.Object object;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, String> errors;

	private final String path;

	private final Kind kind;

	private final List<InputObject> children = new ArrayList<>();

	private InputObject(Value.Object object, String path, Map<String, String> errors, Kind kind) {
		this.object = object;
		this.path = path;
		this.errors = errors;
		this.kind = kind;
	}

	/**
	 * Creates a reader of a body; an empty body is an empty object.
	 * @throws InvalidInputException if the body is not an object
	 */
	public static InputObject body(Value body) {
		if (body instanceof Value.Null) {
			return new InputObject(Value.Object.EMPTY, "", new LinkedHashMap<>(), Kind.BODY);
		}
		if (body instanceof Value.Object object) {
			return new InputObject(object, "", new LinkedHashMap<>(), Kind.BODY);
		}
		throw InvalidInputException.ofBody(Map.of("", "must be an object"));
	}

	/** Creates a reader of a query, in which every value is text. */
	public static InputObject query(Value.Object query) {
		return new InputObject(query, "", new LinkedHashMap<>(), Kind.QUERY);
	}

	/** Creates a reader of a body in which a number may be a text, as in a query. */
	public static InputObject lenientBody(Value.Object body) {
		return new InputObject(body, "", new LinkedHashMap<>(), Kind.LENIENT_BODY);
	}

	/**
	 * Creates readers of the objects in a list. The path of the first one is {@code [0]};
	 * all of them report to the same map.
	 * @throws InvalidInputException if the body is not a list
	 */
	public static List<InputObject> list(Value body, Map<String, String> errors) {
		List<InputObject> objects = new ArrayList<>();
		if (!(body instanceof Value.Array array)) {
			throw InvalidInputException.ofBody(Map.of("", "must be a list"));
		}
		for (Value item : array.items()) {
			String path = "[" + objects.size() + "]";
			if (!(item instanceof Value.Object)) {
				errors.put(path, "must be an object");
			}
			objects.add(at(path, (item instanceof Value.Object object) ? object : Value.Object.EMPTY, errors));
		}
		return objects;
	}

	/**
	 * Creates a reader of an object at a path, which is empty for a complete document. It
	 * reports its errors to a map.
	 */
	public static InputObject at(String path, Value.Object object, Map<String, String> errors) {
		return new InputObject(object, path.isEmpty() ? "" : path + ".", errors, Kind.BODY);
	}

	/** Reads a nested object, which {@link #rejectUnknown()} includes. */
	public @Nullable InputObject object(String field) {
		Value value = value(field);
		return (value instanceof Value.Object nested) ? child(field, nested)
				: (value != null) ? invalid(field, "must be an object") : null;
	}

	/** Returns a reader of an object in place of a field. */
	public InputObject child(String field, Value.Object object) {
		InputObject child = at(this.path + field, object, this.errors);
		this.children.add(child);
		return child;
	}

	/**
	 * Reads a list, which {@link #rejectUnknown()} includes. The names of its fields are
	 * {@code [0]}, {@code [1]} and so on. An absent list is empty.
	 */
	public InputObject list(String field) {
		Value value = value(field);
		Map<String, Value> items = new LinkedHashMap<>();
		if (value instanceof Value.Array array) {
			array.items().forEach((item) -> items.put("[" + items.size() + "]", item));
		}
		else if (value != null) {
			error(field, "must be a list");
		}
		InputObject list = new InputObject(new Value.Object(items), this.path + field, this.errors, this.kind);
		this.children.add(list);
		return list;
	}

	/** Reads a list of objects; other items are reported and left out. */
	public List<InputObject> objects(String field) {
		InputObject list = list(field);
		List<InputObject> objects = new ArrayList<>();
		for (String item : list.fields()) {
			if (list.value(item) instanceof Value.Object object) {
				objects.add(list.child(item, object));
			}
			else {
				list.error(item, "must be an object");
			}
		}
		return objects;
	}

	/** Returns the names of all fields in the order of the input. */
	public Set<String> fields() {
		return this.object.entries().keySet();
	}

	/** Checks whether a field is absent or null, and marks it as known. */
	public boolean isAbsent(String field) {
		return value(field) == null;
	}

	/** Returns the number of fields with a value other than null. */
	public int size() {
		return (int) this.object.entries().values().stream().filter((value) -> !(value instanceof Value.Null)).count();
	}

	/** Reads a value of any type. */
	@Override
	public @Nullable Value value(String field) {
		this.known.add(field);
		Value value = this.object.get(field);
		return (value instanceof Value.Null) ? null : value;
	}

	/** Reports an error of the object as a whole. */
	public void error(String message) {
		this.errors.putIfAbsent(this.path.replaceFirst("\\.$", ""), message);
	}

	/** Reports an error of a field; the first error of a field wins. */
	@Override
	public void error(String field, String message) {
		this.errors.putIfAbsent(this.path + field, message);
	}

	/**
	 * Rejects unknown fields and throws if there is any error. Call it after all fields
	 * were read.
	 * @throws InvalidInputException with all errors
	 */
	public void throwIfInvalid() {
		rejectUnknown();
		if (!this.errors.isEmpty()) {
			throw (this.kind == Kind.QUERY) ? InvalidInputException.ofQuery(this.errors)
					: InvalidInputException.ofBody(this.errors);
		}
	}

	/** Reports every field that was not read, also of nested objects. */
	public void rejectUnknown() {
		this.children.forEach(InputObject::rejectUnknown);
		for (String field : this.object.entries().keySet()) {
			if (!this.known.contains(field)) {
				error(field, "unknown " + ((this.kind == Kind.QUERY) ? "parameter" : "field") + "; allowed: "
						+ String.join(", ", this.known));
			}
		}
	}

	@Override
	boolean hasTextNumbers() {
		return this.kind != Kind.BODY;
	}

	private enum Kind {

		BODY, LENIENT_BODY, QUERY

	}

}
