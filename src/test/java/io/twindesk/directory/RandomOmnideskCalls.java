package io.twindesk.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calls to Omnidesk about who people are, and what they make of the model. */
class RandomOmnideskCalls {

	private final Chance chance;

	private final Model model;

	private final Calls calls;

	RandomOmnideskCalls(Chance chance, Model model, Calls calls) {
		this.chance = chance;
		this.model = model;
		this.calls = calls;
	}

	Made create() {
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("firstname", this.chance.one(Chance.NAMES));
		user.put("lastname", this.chance.one(Chance.NAMES));
		user.put("name", this.chance.one(Chance.USERNAMES));
		user.put("email", this.chance.one(Chance.EMAILS));
		user.put("telephone_number", this.chance.one(Chance.PHONES));
		user.put("language", this.chance.one(Chance.LANGUAGES));
		user.put("sendActivationMail", "0");
		boolean taken = isTaken(user, 0);
		Made made = Made.of("POST user " + user, taken ? 409 : 204, () -> this.calls.omnidesk("POST", "", user));
		if (!taken) {
			apply(user, this.model.create("email"));
		}
		return made;
	}

	Made edit() {
		long id = this.chance.anyId();
		Map<String, Object> user = new LinkedHashMap<>();
		this.chance.maybePut(user, "firstname", Chance.NAMES);
		this.chance.maybePut(user, "lastname", Chance.NAMES);
		this.chance.maybePut(user, "name", Chance.USERNAMES);
		this.chance.maybePut(user, "email", Chance.EMAILS);
		this.chance.maybePut(user, "telephone", Chance.PHONES);
		if (this.chance.maybe()) {
			user.put("language", this.chance.one(Chance.LANGUAGES));
		}
		this.chance.maybePut(user, "dateFormat", List.of("iso", "nl_NL"));
		this.chance.maybePut(user, "groups", List.of("1,2", "[3]", "2,1,2"));
		Person person = this.model.find(id).orElse(null);
		int expected = (person == null) ? 404 : isTaken(user, id) ? 409 : 204;
		Made made = Made.of("PUT user/" + id + " " + user, expected, () -> this.calls.omnidesk("PUT", "/" + id, user));
		if (expected == 204) {
			apply(user, person);
		}
		return made;
	}

	Made rename() {
		long id = this.chance.anyId();
		String what = this.chance.one(List.of("username", "firstname", "lastname"));
		String value = this.chance.one(what.equals("username") ? Chance.USERNAMES : Chance.NAMES);
		Person person = this.model.find(id).orElse(null);
		boolean taken = what.equals("username") && this.model.isUsernameTaken(value, id);
		int expected = (person == null) ? 404 : taken ? 409 : 204;
		Map<String, Object> parameters = Map.of("id", id, what, value);
		Made made = Made.of("PUT user/" + what + "Update " + parameters, expected,
				() -> this.calls.omnidesk("PUT", "/" + what + "Update", parameters));
		if (expected == 204) {
			apply(Map.of(what.equals("username") ? "name" : what, value), person);
		}
		return made;
	}

	private boolean isTaken(Map<String, Object> user, long id) {
		return this.model.isUsernameTaken((String) user.getOrDefault("name", ""), id)
				|| this.model.isEmailTaken((String) user.getOrDefault("email", ""), id) || this.model.isPhoneTaken(
						(String) user.getOrDefault("telephone_number", user.getOrDefault("telephone", "")), id);
	}

	/** What Omnidesk's parameters make of a person; what is not named stays. */
	private static void apply(Map<String, Object> user, Person person) {
		person.first = (String) user.getOrDefault("firstname", person.first);
		person.last = (String) user.getOrDefault("lastname", person.last);
		person.username = (String) user.getOrDefault("name", person.username);
		person.email = (String) user.getOrDefault("email", person.email);
		person.phone = (String) user.getOrDefault("telephone_number", user.getOrDefault("telephone", person.phone));
		person.language = (String) user.getOrDefault("language", person.language);
		person.dateFormat = (String) user.getOrDefault("dateFormat", person.dateFormat);
		if (user.get("groups") instanceof String groups) {
			person.groups = Stream.of(groups.replaceAll("[\\[\\]]", "").split(","))
				.filter((group) -> !group.isEmpty())
				.map(Long::valueOf)
				.distinct()
				.toList();
		}
	}

}
