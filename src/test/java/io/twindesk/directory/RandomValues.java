package io.twindesk.directory;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Selects values and persons, which are the same for the same seed. The pools are small,
 * so that values coincide.
 */
class RandomValues {

	static final List<String> EMAILS = List.of("ada@acme.test", "ADA@acme.test", "jan.d@acme.test", "o'neil@acme.test",
			"_@acme.test", "zoë@acme.test");

	static final List<String> PHONES = List.of("+31610", "+31611", "+31612", "+31613");

	static final List<String> SPELLED_PHONES = List.of("+31 610", "31-611", "(31) 612", "+31613");

	static final List<String> USERNAMES = List.of("ada", "Ada", "ada-2", "jan.d", "grace", "user");

	static final List<String> NAMES = List.of("Ada", "Jan de", "Zoë-Ann", "de Vries", "Müller");

	static final List<String> FULL_NAMES = List.of("Ada Lovelace", " Jan  de Vries ", "Zoë", "", "Олена Коваль");

	static final List<String> LANGUAGES = List.of("nl", "en");

	private final Random random;

	private final Model model;

	RandomValues(long seed, Model model) {
		this.random = new Random(seed);
		this.model = model;
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	boolean maybe() {
		return this.random.nextBoolean();
	}

	<T> T one(List<T> values) {
		return values.get(below(values.size()));
	}

	/** Puts one of the values, occasionally an empty one, or none. */
	void maybePut(Map<String, Object> user, String name, List<String> values) {
		if (below(3) == 0) {
			user.put(name, (below(5) == 0) ? "" : one(values));
		}
	}

	/** Returns the id of a person of the model, occasionally one that does not exist. */
	long anyId() {
		List<Person> people = this.model.people;
		return (people.isEmpty() || below(12) == 0) ? 90_000 : people.get(below(people.size())).id;
	}

}
