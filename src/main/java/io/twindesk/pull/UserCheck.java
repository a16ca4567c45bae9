package io.twindesk.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.input.Value;
import io.twindesk.user.CustomValue;
import io.twindesk.user.DuplicateDetector;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.user.TextField;
import io.twindesk.workspace.ClockSetting;
import tools.jackson.databind.util.RawValue;

/**
 * Leaves out the values that a state document must not have, for example an identifier of
 * two users, so that the document can be loaded.
 */
final class UserCheck {

	private static final int MAX_TEXT = 255;

	private static final int MAX_THUMBNAIL = 2000;

	private static final int MAX_LANGUAGE = 40;

	private static final Set<String> TIMES = Set.of("createdAt", "updatedAt", "lastContactAt");

	private final DuplicateDetector duplicates = new DuplicateDetector();

	private final List<String> leftOut = new ArrayList<>();

	/** Returns what was left out of the users that were checked, without any value. */
	List<String> leftOut() {
		return this.leftOut;
	}

	void check(PulledUser user) {
		checkIdentifiers(user);
		if (!this.duplicates.registerUsername(user.text(PulledUser.USERNAME))) {
			leaveOut(user, PulledUser.USERNAME, "another user has it");
			user.fields().remove(PulledUser.USERNAME);
		}
		for (String field : List.copyOf(user.fields().keySet())) {
			String text = user.text(field);
			boolean badTime = TIMES.contains(field) && !ClockSetting.isPossible(Instant.parse(text));
			if (badTime || text.codePointCount(0, text.length()) > max(field) || !Value.isStorable(text)) {
				leaveOut(user, field,
						badTime ? "it is out of range" : "it is too long or has characters that no database stores");
				user.fields().remove(field);
			}
		}
		checkCustomFields(user);
	}

	private static int max(String field) {
		return switch (field) {
			case PulledUser.THUMBNAIL -> MAX_THUMBNAIL;
			case "language" -> MAX_LANGUAGE;
			default -> Arrays.stream(TextField.values())
				.filter((text) -> text.code().equals(field))
				.mapToInt(TextField::maxLength)
				.findFirst()
				.orElse(MAX_TEXT);
		};
	}

	private void checkIdentifiers(PulledUser user) {
		Set<String> types = new HashSet<>();
		for (PulledIdentifier identifier : List.copyOf(user.identifiers())) {
			String reason = types.add(identifier.type()) ? reason(identifier) : "the user has another one";
			if (!reason.isEmpty()) {
				leaveOut(user, "identifier of the type " + identifier.type(), reason);
				user.identifiers().remove(identifier);
			}
		}
	}

	/** Returns the reason to leave out an identifier, empty if there is none. */
	private String reason(PulledIdentifier identifier) {
		IdentifierType type = Arrays.stream(IdentifierType.values())
			.filter((candidate) -> candidate.code().equals(identifier.type()))
			.findFirst()
			.orElseThrow();
		try {
			Identifier valid = new Identifier(type, identifier.channel(), identifier.value());
			if (!Value.isStorable(identifier.value()) || !Value.isStorable(identifier.channel())) {
				return "it has characters that no database stores";
			}
			return this.duplicates.register(valid) ? "" : "another user has it";
		}
		catch (InvalidIdentifierException ex) {
			return "it is invalid";
		}
	}

	private void checkCustomFields(PulledUser user) {
		user.customFields().entrySet().removeIf((field) -> {
			boolean valid = field.getKey().matches("cf_[0-9]{1,18}") && isValid(field.getValue());
			if (!valid) {
				leaveOut(user, "custom field", "it has another form than cf_ and a number, or is too long");
			}
			return !valid;
		});
	}

	private static boolean isValid(Object value) {
		if (value instanceof String text) {
			return text.codePointCount(0, text.length()) <= CustomValue.Text.MAX_LENGTH && Value.isStorable(text);
		}
		return !(value instanceof RawValue number)
				|| number.rawValue().toString().length() <= CustomValue.Number.MAX_LENGTH;
	}

	private void leaveOut(PulledUser user, String subject, String reason) {
		this.leftOut.add("user " + user.id() + ": " + subject + " is left out, because " + reason);
	}

}
