package io.twindesk.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a record as Jackson writes it. Nothing else is ever in such an answer,
 * and what may be left out is marked so on the record.
 */
final class RecordSchema {

	private RecordSchema() {
	}

	static Schema of(Class<?> type) {
		Schema schema = Schema.object().with("properties", Map.of());
		boolean leavesOut = leavesOut(type.getAnnotation(JsonInclude.class));
		for (RecordComponent component : type.getRecordComponents()) {
			Schema value = of(component.getGenericType());
			boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (nullable && (leavesOut || leavesOut(component.getAccessor().getAnnotation(JsonInclude.class)))) {
				schema = schema.property(name(component), value);
			}
			else {
				schema = schema.required(name(component), nullable ? value.orNull() : value);
			}
		}
		return schema.closed();
	}

	private static Schema of(Type type) {
		if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw
				&& Collection.class.isAssignableFrom(raw)) {
			return Schema.listOf(of(generic.getActualTypeArguments()[0]));
		}
		if (type instanceof ParameterizedType generic) {
			return (generic.getRawType() == Map.class) ? Schema.object() : Schema.any();
		}
		return (type instanceof Class<?> plain) ? ofClass(plain) : Schema.any();
	}

	private static Schema ofClass(Class<?> type) {
		if (type.isRecord()) {
			return of(type);
		}
		if (type.isEnum()) {
			return Schema.text().with("enum", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
		}
		if (type == boolean.class || type == Boolean.class) {
			return Schema.flag();
		}
		if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
			return Schema.integer();
		}
		if (type == Instant.class) {
			return Schema.text().with("format", "date-time");
		}
		return (type == String.class || type == Duration.class) ? Schema.text() : Schema.any();
	}

	private static String name(RecordComponent component) {
		JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null) ? named.value() : component.getName();
	}

	private static boolean leavesOut(@Nullable JsonInclude include) {
		return include != null && include.value() == Include.NON_NULL;
	}

}
