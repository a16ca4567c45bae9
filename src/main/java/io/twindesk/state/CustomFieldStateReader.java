package io.twindesk.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.twindesk.user.CustomField;

/** Reads the declarations of custom fields of a document. */
final class CustomFieldStateReader {

	private static final int MAX_TITLE = 255;

	private CustomFieldStateReader() {
	}

	static List<CustomField> read(DocumentReader list) {
		List<CustomField> fields = new ArrayList<>();
		Set<Long> ids = new HashSet<>();
		for (DocumentReader item : list.items()) {
			long id = item.field("id").id();
			if (!ids.add(id)) {
				item.field("id").error("must be unique");
			}
			String title = item.field("title").text("", MAX_TITLE);
			CustomField.Type type = item.field("type")
				.oneOf(List.of(CustomField.Type.values()), CustomFieldStateReader::code);
			item.rejectUnknown();
			fields.add(new CustomField(id, title, Objects.requireNonNullElse(type, CustomField.Type.TEXT)));
		}
		return fields;
	}

	static String code(CustomField.Type type) {
		return type.name().toLowerCase(Locale.ROOT);
	}

}
