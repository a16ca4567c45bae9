package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.twindesk.openapi.ApiParameter;
import io.twindesk.openapi.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An operation's parameters as the document has them: a read's, or a write's body. */
final class OmnideskParameterSchemas {

	private OmnideskParameterSchemas() {
	}

	static ApiParameter query(Parameter<?> parameter, @Nullable Object example) {
		ApiParameter query = ApiParameter.query(parameter.name(), schema(parameter), parameter.description());
		return (example != null) ? query.with("example", example) : query;
	}

	/** One object with all of them, under each of their names. */
	static Schema body(List<Parameter<?>> form) {
		Schema body = Schema.object();
		List<Schema> choices = new ArrayList<>();
		for (Parameter<?> parameter : form) {
			List<String> names = parameter.names().toList();
			body = body.property(parameter.name(), schema(parameter).sentence(parameter.description()));
			for (String alias : names.subList(1, names.size())) {
				body = body.property(alias, schema(parameter).sentence("Another name of `" + parameter.name() + "`."));
			}
			if (parameter.required() && parameter.alternative() == null && names.size() == 1) {
				body = body.require(parameter.name());
			}
			else if (parameter.required()) {
				choices.add(oneOf(names, parameter.alternative()));
			}
		}
		return choices.isEmpty() ? body : body.with("allOf", choices);
	}

	private static Schema oneOf(List<String> names, @Nullable String alternative) {
		List<String> all = new ArrayList<>(names);
		if (alternative != null) {
			all.add(alternative);
		}
		return Schema.any().anyOf(all.stream().map((name) -> Schema.any().require(name)).toArray(Schema[]::new));
	}

	private static Schema schema(Parameter<?> parameter) {
		Schema schema = parameter.type().schema();
		String text = parameter.defaultText();
		if (text != null) {
			schema = schema.with("default", spelled(parameter.type(), text));
		}
		return schema.with("x-evidence", parameter.evidence().name().toLowerCase(Locale.ROOT));
	}

	/** A default is spelled as it would be sent in a form; here as JSON has it. */
	private static Object spelled(ParameterType<?> type, String text) {
		Map<String, Object> keywords = type.schema().json();
		boolean plain = text.isEmpty() || type.schema().takesText() || text.equals("UID");
		return (plain || keywords.isEmpty()) ? text : JsonMapper.shared().readValue(text, Object.class);
	}

}
