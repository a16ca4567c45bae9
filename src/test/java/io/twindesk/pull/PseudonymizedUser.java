package io.twindesk.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Compares a user of Deskie with the same user after its personal data was replaced. */
record PseudonymizedUser(JsonNode before, JsonNode after, List<String> differences) {

	private static final Set<String> EQUAL = Set.of("user_id", "type", "confirmed", "active", "deleted", "created_at",
			"updated_at", "language_id", "user_custom_channel");

	static PseudonymizedUser of(JsonNode before, JsonNode after) {
		PseudonymizedUser user = new PseudonymizedUser(before, after, new ArrayList<>());
		user.check(before.propertyNames().equals(after.propertyNames()), "other fields");
		before.propertyNames().forEach(user::check);
		return user;
	}

	private void check(String field) {
		JsonNode old = this.before.path(field);
		JsonNode now = this.after.path(field);
		if (EQUAL.contains(field)) {
			check(old.equals(now), field + " differs");
		}
		else if (field.equals("custom_fields")) {
			check(old.propertyNames().equals(now.propertyNames()), "other custom fields");
			old.properties()
				.forEach((entry) -> check(
						entry.getValue().isString() ? isAlike(entry.getValue(), now.path(entry.getKey()))
								: entry.getValue().equals(now.path(entry.getKey())),
						entry.getKey() + " is not as expected"));
		}
		else if (field.equals("user_email")) {
			check(now.asString().matches("[1-9][0-9]*@[1-9][0-9]*\\.example\\.test"), "e-mail has another form");
		}
		else if (field.equals("thumbnail")) {
			check(old.asString().isEmpty() ? now.asString().isEmpty()
					: now.asString().matches("https://pictures\\.example\\.test/[0-9]+\\.png"), "other picture");
		}
		else {
			check(old.getNodeType() == now.getNodeType() && isAlike(old, now),
					field + " was " + old + " and is " + now);
		}
	}

	/** Whether a text differs, but has a similar length and the same scripts. */
	private static boolean isAlike(JsonNode old, JsonNode now) {
		String before = old.asString();
		String after = now.asString();
		return before.isEmpty() ? after.isEmpty()
				: !before.equals(after) && Math.abs(before.length() - after.length()) <= 2 + before.length() / 4
						&& scripts(before).equals(scripts(after));
	}

	private static Set<Character.UnicodeScript> scripts(String text) {
		Set<Character.UnicodeScript> scripts = new java.util.HashSet<>();
		text.codePoints()
			.filter(Character::isLetter)
			.forEach((letter) -> scripts.add(Character.UnicodeScript.of(letter)));
		return scripts;
	}

	private void check(boolean valid, String difference) {
		if (!valid) {
			this.differences.add("user " + this.before.path("user_id") + ": " + difference);
		}
	}

}
