package io.twindesk.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.input.UnreadableInputException.Source;

/**
 * Reads urlencoded fields as a value. Brackets in a name make objects and lists, for
 * example {@code user[custom_fields][cf_23]=true} and {@code groups[]=1}. If a name is
 * repeated, the last value counts.
 */
public final class FormReader {

	private static final int MAX_DEPTH = 100;

	private FormReader() {
	}

	/**
	 * Reads encoded fields.
	 * @param source the kind of input, for the exception
	 * @throws UnreadableInputException for invalid percent signs, invalid UTF-8, or, in a
	 * body, a name that is used both as a text and as an object; in a query the last use
	 * of a name counts, since most names of a query have no meaning
	 * @throws RequestTooLargeException for more than a thousand fields
	 */
	public static Value.Object read(String encoded, Source source) {
		return object(UrlEncodedReader.read(encoded, source), source);
	}

	/** Converts decoded fields like {@link #read}. */
	public static Value.Object object(List<FormField> fields, Source source) {
		Map<String, Object> root = new LinkedHashMap<>();
		for (FormField field : fields) {
			put(root, path(field.name(), source), field.text(), source);
		}
		return object(root);
	}

	/** {@code a[b][c]} is a, b, c; a name with unbalanced brackets is one plain name. */
	private static List<String> path(String name, Source source) {
		int open = name.indexOf('[');
		if (open <= 0 || !name.endsWith("]")) {
			return List.of(name);
		}
		List<String> path = new ArrayList<>(List.of(name.substring(0, open)));
		for (String part : name.substring(open + 1, name.length() - 1).split("]\\[", -1)) {
			if (part.indexOf('[') >= 0 || part.indexOf(']') >= 0) {
				return List.of(name);
			}
			path.add(part);
		}
		if (path.size() <= MAX_DEPTH) {
			return path;
		}
		if (source == Source.QUERY) {
			return List.of(name);
		}
		throw new UnreadableInputException(source, null);
	}

	private static void put(Map<String, Object> root, List<String> path, String text, Source source) {
		Map<String, Object> at = root;
		for (String part : path.subList(0, path.size() - 1)) {
			String name = name(part, at);
			if (source == Source.QUERY && at.get(name) instanceof String) {
				at.remove(name);
			}
			at = branch(at.computeIfAbsent(name, (key) -> new LinkedHashMap<>()), source);
		}
		String last = name(path.get(path.size() - 1), at);
		if (at.get(last) instanceof Map && source != Source.QUERY) {
			throw new UnreadableInputException(source, null);
		}
		at.put(last, text);
	}

	/** Returns the index of the next entry for empty brackets. */
	private static String name(String part, Map<String, Object> at) {
		return part.isEmpty() ? String.valueOf(at.size()) : part;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> branch(Object node, Source source) {
		if (node instanceof Map) {
			return (Map<String, Object>) node;
		}
		throw new UnreadableInputException(source, null);
	}

	private static Value.Object object(Map<String, Object> tree) {
		Map<String, Value> entries = new LinkedHashMap<>();
		tree.forEach((name, node) -> entries.put(name,
				(node instanceof Map) ? object(branch(node, Source.FORM)) : new Value.Text((String) node)));
		return new Value.Object(entries);
	}

}
