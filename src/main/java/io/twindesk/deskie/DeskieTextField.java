package io.twindesk.deskie;

import java.util.Arrays;
import java.util.List;

import io.twindesk.user.TextField;
import io.twindesk.user.User;
import io.twindesk.user.UserPatch;
import io.twindesk.web.JsonField;
import tools.jackson.core.JsonGenerator;

/** The text fields of a user under Deskie's keys, in the order of the vendor's page. */
enum DeskieTextField {

	COMPANY_NAME("company_name", TextField.COMPANY_NAME, true),

	COMPANY_POSITION("company_position", TextField.COMPANY_POSITION, true),

	USER_NOTE("user_note", TextField.NOTE, false);

	private static final DeskieTextField[] ALL = values();

	private final String key;

	private final JsonField responseField;

	private final TextField field;

	private final boolean returned;

	/** Creates a field, which responses contain or not. */
	DeskieTextField(String key, TextField field, boolean returned) {
		this.key = key;
		this.responseField = new JsonField(key);
		this.field = field;
		this.returned = returned;
	}

	/** Returns the keys of all fields. */
	static List<String> keys() {
		return Arrays.stream(ALL).map((text) -> text.key).toList();
	}

	/**
	 * Reads all fields of a request.
	 * @throws DeskieException for the first invalid one
	 */
	static void read(DeskieFieldReader user, UserPatch changes) {
		for (DeskieTextField text : ALL) {
			changes.text(text.field, user.text(text.key, text.field.maxLength()));
		}
	}

	/** Writes the returned fields. */
	static void write(JsonGenerator out, User user, DeskieUserFormat format) {
		for (DeskieTextField text : ALL) {
			if (text.returned) {
				text.responseField.write(out, format.text(user.text(text.field)));
			}
		}
	}

}
