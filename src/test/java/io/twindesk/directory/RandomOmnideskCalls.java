package io.twindesk.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sends random requests for users in Omnidesk's dialect and applies their effects to the
 * model.
 */
class RandomOmnideskCalls {

	private final RandomValues randomValues;

	private final Model model;

	private final Calls calls;

	RandomOmnideskCalls(RandomValues randomValues, Model model, Calls calls) {
		this.randomValues = randomValues;
		this.model = model;
		this.calls = calls;
	}

	CallResult create() {
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("firstname", this.randomValues.one(RandomValues.NAMES));
		user.put("lastname", this.randomValues.one(RandomValues.NAMES));
		user.put("name", this.randomValues.one(RandomValues.USERNAMES));
		user.put("email", this.randomValues.one(RandomValues.EMAILS));
		user.put("telephone_number", this.randomValues.one(RandomValues.PHONES));
		user.put("language", this.randomValues.one(RandomValues.LANGUAGES));
		user.put("sendActivationMail", "0");
		boolean taken = isTaken(user, 0);
		CallResult callResult = CallResult.of("POST user " + user, taken ? 409 : 204,
				() -> this.calls.omnidesk("POST", "", user));
		if (!taken) {
			apply(user, this.model.create("email"));
		}
		return callResult;
	}

	CallResult edit() {
		long id = this.randomValues.anyId();
		Map<String, Object> user = new LinkedHashMap<>();
		this.randomValues.maybePut(user, "firstname", RandomValues.NAMES);
		this.randomValues.maybePut(user, "lastname", RandomValues.NAMES);
		this.randomValues.maybePut(user, "name", RandomValues.USERNAMES);
		this.randomValues.maybePut(user, "email", RandomValues.EMAILS);
		this.randomValues.maybePut(user, "telephone", RandomValues.PHONES);
		if (this.randomValues.maybe()) {
			user.put("language", this.randomValues.one(RandomValues.LANGUAGES));
		}
		this.randomValues.maybePut(user, "dateFormat", List.of("iso", "nl_NL"));
		this.randomValues.maybePut(user, "groups", List.of("1,2", "[3]", "2,1,2"));
		Person person = this.model.find(id).orElse(null);
		int expected = (person == null) ? 404 : isTaken(user, id) ? 409 : 204;
		CallResult callResult = CallResult.of("PUT user/" + id + " " + user, expected,
				() -> this.calls.omnidesk("PUT", "/" + id, user));
		if (expected == 204) {
			apply(user, person);
		}
		return callResult;
	}

	CallResult rename() {
		long id = this.randomValues.anyId();
		String field = this.randomValues.one(List.of("username", "firstname", "lastname"));
		String value = this.randomValues.one(field.equals("username") ? RandomValues.USERNAMES : RandomValues.NAMES);
		Person person = this.model.find(id).orElse(null);
		boolean taken = field.equals("username") && this.model.isUsernameTaken(value, id);
		int expected = (person == null) ? 404 : taken ? 409 : 204;
		Map<String, Object> parameters = Map.of("id", id, field, value);
		CallResult callResult = CallResult.of("PUT user/" + field + "Update " + parameters, expected,
				() -> this.calls.omnidesk("PUT", "/" + field + "Update", parameters));
		if (expected == 204) {
			apply(Map.of(field.equals("username") ? "name" : field, value), person);
		}
		return callResult;
	}

	private boolean isTaken(Map<String, Object> user, long id) {
		return this.model.isUsernameTaken((String) user.getOrDefault("name", ""), id)
				|| this.model.isEmailTaken((String) user.getOrDefault("email", ""), id) || this.model.isPhoneTaken(
						(String) user.getOrDefault("telephone_number", user.getOrDefault("telephone", "")), id);
	}

	/** Applies Omnidesk's parameters to a person; missing ones change nothing. */
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
