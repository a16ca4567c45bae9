package io.twindesk.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The directory as it is promised, in the plainest form: a list of persons. */
class Model {

	final List<Person> people = new ArrayList<>();

	private long nextId = 1;

	Optional<Person> find(long id) {
		return this.people.stream().filter((person) -> person.id == id).findFirst();
	}

	/**
	 * Whether somebody else has the value already, in the form in which they are
	 * compared.
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

	/** The id is used up only here, so a refused create uses none. */
	Person create(String type) {
		Person person = new Person(this.nextId++, type);
		this.people.add(person);
		return person;
	}

	/** A free name to sign in with, made of an identifier. */
	String username(String identifier) {
		String local = identifier.replaceFirst("@.*", "").replaceAll("[^a-zA-Z0-9.-]", "");
		String spec = local.isEmpty() ? "user" : local;
		String name = spec;
		for (int number = 2; isUsernameTaken(name, 0); number++) {
			name = spec + "-" + number;
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
