package io.twindesk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.user.CustomValue;
import io.twindesk.user.Identifier;
import io.twindesk.user.IssuedCode;
import io.twindesk.user.UserChanges;
import org.jspecify.annotations.Nullable;

/** Reads the identification codes of a document and what they stand for. */
final class CodeReading {

	private static final int MAX_TEXT = 255;

	private static final int MAX_NOTE = 10_000;

	private CodeReading() {
	}

	static List<IssuedCode> read(Node list, Instant now) {
		List<IssuedCode> codes = new ArrayList<>();
		Set<String> words = new HashSet<>();
		for (Node item : list.items()) {
			Node word = item.at("code");
			String code = word.text("", MAX_TEXT);
			if (!code.matches("o_[A-Z0-9]{6}_[a-z]{2}")) {
				word.fault("takes a code such as o_37BD49_uv");
			}
			else if (!words.add(code)) {
				word.fault("comes twice");
			}
			Instant createdAt = item.at("createdAt").instant(now);
			UserChanges person = new UserChanges();
			for (Node identifier : item.at("identifiers").items()) {
				Identifier read = UserReading.identifier(identifier);
				if (read != null) {
					person.identifier(read);
				}
			}
			person.fullName(text(item.at("fullName"), MAX_TEXT))
				.companyName(text(item.at("companyName"), MAX_TEXT))
				.companyPosition(text(item.at("companyPosition"), MAX_TEXT))
				.note(text(item.at("note"), MAX_NOTE))
				.language(text(item.at("language"), MAX_TEXT));
			item.at("customFields").entries().forEach((key, value) -> {
				CustomValue given = UserReading.customValue(value);
				if (given == null || !key.matches("cf_[0-9]{1,18}")) {
					value.fault("takes cf_ and a number, and a text, a number or true or false");
				}
				person.customField(key, given);
			});
			item.done();
			codes.add(new IssuedCode(code, createdAt, person));
		}
		return codes;
	}

	private static @Nullable String text(Node node, int most) {
		return node.isAbsent() ? null : node.text("", most);
	}

}
