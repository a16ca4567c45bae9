package io.twindesk.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.twindesk.user.CustomField;

/** Reads the custom fields that a document declares. */
final class CustomFieldReading {

	private static final int MAX_TITLE = 255;

	private CustomFieldReading() {
	}

	static List<CustomField> read(Node list) {
		List<CustomField> fields = new ArrayList<>();
		Set<Long> ids = new HashSet<>();
		for (Node item : list.items()) {
			long id = item.at("id").id();
			if (!ids.add(id)) {
				item.at("id").fault("comes twice");
			}
			String title = item.at("title").text("", MAX_TITLE);
			CustomField.Type type = item.at("type").word(List.of(CustomField.Type.values()), CustomFieldReading::word);
			item.done();
			fields.add(new CustomField(id, title, Objects.requireNonNullElse(type, CustomField.Type.TEXT)));
		}
		return fields;
	}

	static String word(CustomField.Type type) {
		return type.name().toLowerCase(Locale.ROOT);
	}

}
