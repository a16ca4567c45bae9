package io.twindesk.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The expected directory in the simplest form: a list of persons. */
class Model {

	final List<Person> people = new ArrayList<>();

	private long nextId = 1;

	Optional<Person> find(long id) {
		return this.people.stream().filter((person) -> person.id == id).findFirst();
	}

	/**
	 * Checks whether another person has the value already, compared in the given form.
	 */
	boolean isTaken(Function<Person, String> attribute, Function<String, String> form, String value, long except) {
		return !value.isEmpty() && this.people.stream()
			.anyMatch((person) -> person.id != except && !attribute.apply(person).isEmpty()
					&& form.apply(attribute.apply(person)).equals(form.apply(value)));
	}

	boolean isEmailTaken(String email, long except) {
		return isTaken((person) -> person.email, Model::folded, email, except);
	}

	boolean isPhoneTaken(String phone, long except) {
		return isTaken((person) -> person.phone, Model::digits, phone, except);
	}

	boolean isUsernameTaken(String username, long except) {
		return isTaken((person) -> person.username, Model::folded, username, except);
	}

	boolean isTelegramTaken(String telegram) {
		return isTaken((person) -> person.telegram, Function.identity(), telegram, 0);
	}

	/** Creates a person. Only this uses up an id, so a rejected request uses none. */
	Person create(String type) {
		Person person = new Person(this.nextId++, type);
		this.people.add(person);
		return person;
	}

	/** Derives a free username from an identifier. */
	String username(String identifier) {
		String local = identifier.replaceFirst("@.*", "").replaceAll("[^a-zA-Z0-9.-]", "");
		String base = local.isEmpty() ? "user" : local;
		String name = base;
		for (int number = 2; isUsernameTaken(name, 0); number++) {
			name = base + "-" + number;
		}
		return name;
	}

	private static String folded(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	private static String digits(String phone) {
		return phone.replaceAll("[^0-9]", "");
	}

}
