package io.twindesk.deskie;

import java.time.ZoneId;
import java.util.Map;

import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.CustomFieldValues;
import io.twindesk.user.CustomValue;
import io.twindesk.user.IdentifierType;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.web.JsonField;
import tools.jackson.core.JsonGenerator;

/**
 * The form of the users in one response, by the settings of the workspace.
 *
 * @param zone the time zone of all times
 * @param digitsAsText whether identifiers that consist of digits are texts
 * @param longWhatsapp whether the type {@code whatsapp} is written out
 * @param noFields the value of {@code custom_fields} without custom fields
 * @param screenName whether users have a screen name
 * @param html whether texts are escaped for HTML
 * @param lastContact whether users have the time of the last contact
 * @param assumptions the switches that the response depends on
 */
record DeskieUserFormat(ZoneId zone, boolean digitsAsText, boolean longWhatsapp, String noFields, boolean screenName,
		boolean html, boolean lastContact, DeskieAssumptions assumptions) {

	private static final JsonField CUSTOM_FIELDS = new JsonField("custom_fields");

	private static final String ABSENT = "absent";

	static DeskieUserFormat of(ZoneId zone, SwitchPositions positions, RequestFindings findings) {
		return new DeskieUserFormat(zone, positions.is(DeskieSwitches.IDENTIFIER_DIGITS, "string"),
				isLongWhatsapp(positions), positions.option(DeskieSwitches.CUSTOM_FIELDS_EMPTY),
				positions.is(DeskieSwitches.SCREEN_NAME, "always"), positions.is(DeskieSwitches.TEXT, "html"),
				positions.is(DeskieSwitches.LAST_CONTACT, "present"), new DeskieAssumptions(findings));
	}

	/** Returns the form of the operations that never return the last contact. */
	DeskieUserFormat withoutLastContact() {
		return new DeskieUserFormat(this.zone, this.digitsAsText, this.longWhatsapp, this.noFields, this.screenName,
				this.html, false, this.assumptions);
	}

	/** Returns the name of an identifier type in responses. */
	String code(IdentifierType type) {
		return code(type, this.longWhatsapp);
	}

	/** Returns the name of an identifier type in error codes. */
	static String code(IdentifierType type, SwitchPositions positions) {
		return code(type,
				type == IdentifierType.WHATSAPP
						&& positions.assume(DeskieSwitches.WHATSAPP_FIELD, DeskieSwitches.RESPONSE)
							.equals("user_whatsapp_phone"));
	}

	private static String code(IdentifierType type, boolean longWhatsapp) {
		return (longWhatsapp && type == IdentifierType.WHATSAPP) ? "whatsapp" : DeskieIdentifier.code(type);
	}

	private static boolean isLongWhatsapp(SwitchPositions positions) {
		return positions.is(DeskieSwitches.WHATSAPP_FIELD, "user_whatsapp_phone");
	}

	String text(String text) {
		this.assumptions.text(text);
		return this.html ? escaped(text) : text;
	}

	/** Writes the custom fields, each in its original spelling. */
	void writeCustomFields(JsonGenerator out, CustomFieldValues values) {
		boolean none = values.json().equals(CustomFieldValues.EMPTY.json());
		if (none) {
			this.assumptions.noFields();
		}
		if (none && this.noFields.equals(ABSENT)) {
			return;
		}
		CUSTOM_FIELDS.writeName(out);
		if (none && this.noFields.equals("array")) {
			out.writeRawValue("[]");
		}
		else if (this.html && !none) {
			writeEscaped(out, values.asMap());
		}
		else {
			out.writeRawValue(values.json());
		}
	}

	private static void writeEscaped(JsonGenerator out, Map<String, CustomValue> values) {
		out.writeStartObject();
		values.forEach((key, value) -> {
			out.writeName(key);
			if (value instanceof CustomValue.Text text) {
				out.writeString(escaped(text.raw()));
			}
			else {
				out.writeRawValue(value.raw());
			}
		});
		out.writeEndObject();
	}

	/** Returns a text with the entities that PHP writes for both kinds of quotes. */
	private static String escaped(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#039;");
	}

}
