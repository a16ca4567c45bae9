package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.input.InputObject;
import io.twindesk.user.IdentificationCode;
import io.twindesk.user.Identifier;
import io.twindesk.user.TextField;
import io.twindesk.user.UserPatch;

/** Reads the identification codes of a document and their identification data. */
final class CodeStateReader {

	private static final int MAX_TEXT = 255;

	private CodeStateReader() {
	}

	static List<IdentificationCode> read(List<InputObject> list, Instant now) {
		List<IdentificationCode> codes = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (InputObject item : list) {
			String code = item.text("code", "", MAX_TEXT);
			if (!IdentificationCode.isValid(code)) {
				item.error("code", "must be a code such as o_37BD49_uv");
			}
			else if (!known.add(code)) {
				item.error("code", "must be unique");
			}
			codes.add(new IdentificationCode(code, StateReader.time(item, "createdAt", now), identificationData(item)));
		}
		return codes;
	}

	private static UserPatch identificationData(InputObject item) {
		UserPatch data = new UserPatch();
		for (InputObject identifier : item.objects("identifiers")) {
			Identifier read = UserStateReader.identifier(identifier);
			if (read != null) {
				data.identifier(read);
			}
		}
		data.fullName(item.text("fullName", MAX_TEXT)).language(item.text("language", MAX_TEXT));
		for (TextField field : TextField.values()) {
			data.text(field, item.text(field.code(), field.maxLength()));
		}
		InputObject fields = item.object("customFields");
		if (fields != null) {
			fields.fields().forEach((key) -> data.customField(key, UserStateReader.customField(fields, key)));
		}
		return data;
	}

}
