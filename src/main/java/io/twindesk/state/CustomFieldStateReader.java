package io.twindesk.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.twindesk.input.InputObject;
import io.twindesk.user.CustomField;

/** Reads the declarations of custom fields of a document. */
final class CustomFieldStateReader {

	private static final int MAX_TITLE = 255;

	private CustomFieldStateReader() {
	}

	static List<CustomField> read(List<InputObject> declarations) {
		List<CustomField> fields = new ArrayList<>();
		Set<Long> ids = new HashSet<>();
		for (InputObject item : declarations) {
			long id = item.requiredId("id");
			if (!ids.add(id)) {
				item.error("id", "must be unique");
			}
			String title = item.text("title", "", MAX_TITLE);
			CustomField.Type type = item.oneOf("type", List.of(CustomField.Type.values()), CustomFieldStateReader::code,
					(candidate, code) -> code(candidate).equals(code));
			fields.add(new CustomField(id, title, Objects.requireNonNullElse(type, CustomField.Type.TEXT)));
		}
		return fields;
	}

	static String code(CustomField.Type type) {
		return type.name().toLowerCase(Locale.ROOT);
	}

}
