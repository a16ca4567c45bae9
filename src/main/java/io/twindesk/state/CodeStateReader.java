package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.user.CustomValue;
import io.twindesk.user.IdentificationCode;
import io.twindesk.user.Identifier;
import io.twindesk.user.UserPatch;
import org.jspecify.annotations.Nullable;

/** Reads the identification codes of a document and their identification data. */
final class CodeStateReader {

	private static final int MAX_TEXT = 255;

	private static final int MAX_NOTE = 10_000;

	private CodeStateReader() {
	}

	static List<IdentificationCode> read(DocumentReader list, Instant now) {
		List<IdentificationCode> codes = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (DocumentReader item : list.items()) {
			DocumentReader codeField = item.field("code");
			String code = codeField.text("", MAX_TEXT);
			if (!code.matches("o_[A-Z0-9]{6}_[a-z]{2}")) {
				codeField.error("must be a code such as o_37BD49_uv");
			}
			else if (!known.add(code)) {
				codeField.error("must be unique");
			}
			Instant createdAt = item.field("createdAt").instant(now);
			UserPatch data = identificationData(item);
			item.rejectUnknown();
			codes.add(new IdentificationCode(code, createdAt, data));
		}
		return codes;
	}

	private static UserPatch identificationData(DocumentReader item) {
		UserPatch data = new UserPatch();
		for (DocumentReader identifier : item.field("identifiers").items()) {
			Identifier read = UserStateReader.identifier(identifier);
			if (read != null) {
				data.identifier(read);
			}
		}
		data.fullName(text(item.field("fullName"), MAX_TEXT))
			.companyName(text(item.field("companyName"), MAX_TEXT))
			.companyPosition(text(item.field("companyPosition"), MAX_TEXT))
			.note(text(item.field("note"), MAX_NOTE))
			.language(text(item.field("language"), MAX_TEXT));
		item.field("customFields").entries().forEach((key, value) -> {
			CustomValue input = UserStateReader.customValue(value);
			if (input == null || !key.matches("cf_[0-9]{1,18}")) {
				value.error("must have a key of cf_ and a number, and a string, a number or a boolean as its value");
			}
			data.customField(key, input);
		});
		return data;
	}

	private static @Nullable String text(DocumentReader documentReader, int max) {
		return documentReader.isAbsent() ? null : documentReader.text("", max);
	}

}
