package io.twindesk.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends random requests in Deskie's dialect and applies their effects to the model. */
class RandomDeskieCalls {

	private final RandomValues randomValues;

	private final Model model;

	private final Calls calls;

	RandomDeskieCalls(RandomValues randomValues, Model model, Calls calls) {
		this.randomValues = randomValues;
		this.model = model;
		this.calls = calls;
	}

	CallResult create() {
		String type = this.randomValues.one(List.of("email", "phone", "telegram"));
		String identifier = switch (type) {
			case "email" -> this.randomValues.one(RandomValues.EMAILS);
			case "phone" -> this.randomValues.one(RandomValues.SPELLED_PHONES);
			default -> String.valueOf(1000 + this.randomValues.below(6));
		};
		String name = this.randomValues.one(RandomValues.FULL_NAMES);
		boolean taken = switch (type) {
			case "email" -> this.model.isEmailTaken(identifier, 0);
			case "phone" -> this.model.isPhoneTaken(identifier, 0);
			default -> this.model.isTelegramTaken(identifier);
		};
		Map<String, Object> user = Map.of("user_" + type, identifier, "user_full_name", name);
		CallResult callResult = CallResult.of("POST users " + user, taken ? 400 : 201,
				() -> this.calls.deskie("POST", "", user));
		if (!taken) {
			String username = this.model.username(identifier);
			Person person = this.model.create(type);
			person.username = username;
			person.rename(name);
			switch (type) {
				case "email" -> person.email = identifier;
				case "phone" -> person.phone = identifier;
				default -> person.telegram = identifier;
			}
		}
		return callResult;
	}

	CallResult edit() {
		long id = this.randomValues.anyId();
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("company_name", this.randomValues.one(List.of("Acme", "", "Fietsen BV")));
		if (this.randomValues.maybe()) {
			user.put("user_full_name", this.randomValues.one(RandomValues.FULL_NAMES));
		}
		if (this.randomValues.maybe()) {
			user.put("language_id", 1 + this.randomValues.below(3));
		}
		if (this.randomValues.maybe()) {
			user.put("custom_fields", Map.of("cf_" + (1 + this.randomValues.below(3)),
					this.randomValues.one(List.of("x", "Zoë", true, 12))));
		}
		Person person = this.model.find(id).orElse(null);
		String email = this.randomValues.one(RandomValues.EMAILS);
		boolean moves = person != null && person.type.equals("email") && this.randomValues.maybe();
		if (moves) {
			user.put("user_email", email);
		}
		int expected = (person == null) ? 404 : (moves && this.model.isEmailTaken(email, id)) ? 400 : 200;
		CallResult callResult = CallResult.of("PUT users/" + id + " " + user, expected,
				() -> this.calls.deskie("PUT", "/" + id, user));
		if (expected == 200) {
			apply(user, person);
		}
		return callResult;
	}

	CallResult changeState() {
		long id = this.randomValues.anyId();
		String verb = this.randomValues.one(List.of("block", "disable", "restore", "delete"));
		Person person = this.model.find(id).orElse(null);
		int expected = (person == null) ? 404 : 200;
		CallResult callResult = verb.equals("delete")
				? CallResult.of("DELETE users/" + id, expected, () -> this.calls.deskie("DELETE", "/" + id, Map.of()))
				: CallResult.of("PUT users/" + id + "/" + verb, expected,
						() -> this.calls.deskie("PUT", "/" + id + "/" + verb, Map.of()));
		if (person != null) {
			switch (verb) {
				case "block" -> person.active = false;
				case "disable" -> person.deleted = true;
				case "delete" -> this.model.people.remove(person);
				default -> {
					person.active = true;
					person.deleted = false;
				}
			}
		}
		return callResult;
	}

	/**
	 * Writes the current name, like a form that is opened and saved: this changes
	 * nothing.
	 */
	CallResult writeTheNameBack() {
		long id = this.randomValues.anyId();
		String name = this.model.find(id).map(Person::fullName).orElse("Nobody");
		int expected = this.model.find(id).isPresent() ? 200 : 404;
		return CallResult.of("PUT users/" + id + " '" + name + "' again", expected,
				() -> this.calls.deskie("PUT", "/" + id, Map.of("user_full_name", name)));
	}

	private static void apply(Map<String, Object> user, Person person) {
		person.company = (String) user.get("company_name");
		if (user.get("user_full_name") instanceof String name) {
			person.rename(name);
		}
		if (user.get("language_id") instanceof Integer language) {
			person.language = List.of("", "ru", "en", "nl").get(language);
		}
		if (user.get("custom_fields") instanceof Map<?, ?> fields) {
			fields.forEach((key, value) -> person.customFields.put((String) key, value));
		}
		if (user.get("user_email") instanceof String email) {
			person.email = email;
		}
	}

}
