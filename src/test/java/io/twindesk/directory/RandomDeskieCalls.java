package io.twindesk.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls to Deskie, and what they make of the model. */
class RandomDeskieCalls {

	private final Chance chance;

	private final Model model;

	private final Calls calls;

	RandomDeskieCalls(Chance chance, Model model, Calls calls) {
		this.chance = chance;
		this.model = model;
		this.calls = calls;
	}

	Made create() {
		String type = this.chance.one(List.of("email", "phone", "telegram"));
		String identifier = switch (type) {
			case "email" -> this.chance.one(Chance.EMAILS);
			case "phone" -> this.chance.one(Chance.SPELLED_PHONES);
			default -> String.valueOf(1000 + this.chance.below(6));
		};
		String name = this.chance.one(Chance.FULL_NAMES);
		boolean taken = switch (type) {
			case "email" -> this.model.isEmailTaken(identifier, 0);
			case "phone" -> this.model.isPhoneTaken(identifier, 0);
			default -> this.model.isTelegramTaken(identifier);
		};
		Map<String, Object> user = Map.of("user_" + type, identifier, "user_full_name", name);
		Made made = Made.of("POST users " + user, taken ? 400 : 201, () -> this.calls.deskie("POST", "", user));
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
		return made;
	}

	Made edit() {
		long id = this.chance.anyId();
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("company_name", this.chance.one(List.of("Acme", "", "Fietsen BV")));
		if (this.chance.maybe()) {
			user.put("user_full_name", this.chance.one(Chance.FULL_NAMES));
		}
		if (this.chance.maybe()) {
			user.put("language_id", 1 + this.chance.below(3));
		}
		if (this.chance.maybe()) {
			user.put("custom_fields",
					Map.of("cf_" + (1 + this.chance.below(3)), this.chance.one(List.of("x", "Zoë", true, 12))));
		}
		Person person = this.model.find(id).orElse(null);
		String email = this.chance.one(Chance.EMAILS);
		boolean moves = person != null && person.type.equals("email") && this.chance.maybe();
		if (moves) {
			user.put("user_email", email);
		}
		int expected = (person == null) ? 404 : (moves && this.model.isEmailTaken(email, id)) ? 400 : 200;
		Made made = Made.of("PUT users/" + id + " " + user, expected, () -> this.calls.deskie("PUT", "/" + id, user));
		if (expected == 200) {
			apply(user, person);
		}
		return made;
	}

	Made changeState() {
		long id = this.chance.anyId();
		String verb = this.chance.one(List.of("block", "disable", "restore", "delete"));
		Person person = this.model.find(id).orElse(null);
		int expected = (person == null) ? 404 : 200;
		Made made = verb.equals("delete")
				? Made.of("DELETE users/" + id, expected, () -> this.calls.deskie("DELETE", "/" + id, Map.of()))
				: Made.of("PUT users/" + id + "/" + verb, expected,
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
		return made;
	}

	/**
	 * As a form does that was opened and saved: it changes nothing, whatever was written.
	 */
	Made writeTheNameBack() {
		long id = this.chance.anyId();
		String name = this.model.find(id).map(Person::fullName).orElse("Nobody");
		int expected = this.model.find(id).isPresent() ? 200 : 404;
		return Made.of("PUT users/" + id + " '" + name + "' again", expected,
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
