package io.twindesk.omnidesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import io.twindesk.Desks;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Random writes over both APIs to one person, held against what each was told. */
@ServerTest
class OmnideskMixedWritesTests {

	private static final List<String> NAMES = List.of("Ada", "Augusta Ada", "Zoe\u0308", "-", "", "ÀÖ", "de la Cruz");

	private static final List<String> FULL_NAMES = List.of("Ada Lovelace", "Ada", "Jan de Vries", "", "岸 😀",
			"Ada  King");

	private final Office office;

	private final Map<String, String> expected = new HashMap<>(Map.of("firstname", "Ada", "lastname", "Lovelace",
			"email", "ada@acme.test", "telephone_number", "+31612345678", "language", "en", "dateFormat", "en_GB",
			"groups", "[]", "name", "ada", "maxChats", "3", "company_name", ""));

	OmnideskMixedWritesTests(Desks desks) {
		this.office = Office.open(desks);
	}

	@RepeatedTest(3)
	void whatEitherWroteBothTell() {
		long seed = System.nanoTime();
		RandomGenerator random = new SplittableRandom(seed);
		for (int i = 0; i < 60; i++) {
			String step = (random.nextInt(3) > 0) ? omnidesk(random, i) : deskie(random, i);
			assertTold("seed " + seed + ", step " + i + ": " + step);
		}
	}

	private String omnidesk(RandomGenerator random, int step) {
		String name = List
			.of("firstname", "lastname", "name", "email", "telephone", "language", "dateFormat", "groups", "maxChats")
			.get(random.nextInt(9));
		String value = switch (name) {
			case "firstname", "lastname" -> one(NAMES, random);
			case "name" -> one(List.of("ada", "A.L", "king-" + step, ""), random);
			case "email" -> one(List.of("a" + step + "@acme.test", "ADA@acme.test", "o'neil@acme.test"), random);
			case "telephone" -> one(List.of("+44" + step, "+31612345678", ""), random);
			case "language" -> one(List.of("nl", "en"), random);
			case "dateFormat" -> one(List.of("iso", "nl_NL", ""), random);
			case "groups" -> one(List.of("", "1", "3,1"), random);
			default -> String.valueOf(step);
		};
		this.office.done(name.equals("maxChats") ? Endpoint.MAX_CHATS : Endpoint.EDIT, Fields.of("").with(name, value));
		this.expected.put(name.equals("telephone") ? "telephone_number" : name,
				name.equals("groups") ? "[" + value + "]" : value);
		return name + "=" + value;
	}

	private String deskie(RandomGenerator random, int step) {
		String key = List.of("user_full_name", "user_email", "language_id", "company_name").get(random.nextInt(4));
		String value = switch (key) {
			case "user_full_name" -> (random.nextInt(3) == 0) ? full() : one(FULL_NAMES, random);
			case "user_email" -> "d" + step + "@acme.test";
			case "language_id" -> String.valueOf(random.nextInt(1, 4));
			default -> "Company " + step;
		};
		String body = JsonMapper.shared().writeValueAsString(Map.of("user", Map.of(key, value)));
		this.office.desk().send("PUT", "/api/users/1.json", body).then().statusCode(200);
		switch (key) {
			case "user_full_name" -> fullName(value.strip());
			case "user_email" -> this.expected.put("email", value);
			case "language_id" ->
				this.expected.put("language", List.of("ru", "en", "nl").get(Integer.parseInt(value) - 1));
			default -> this.expected.put("company_name", value);
		}
		return key + ": " + value;
	}

	/** Cut at the first space, unless it is what was told. */
	private void fullName(String full) {
		if (!full.equals(full())) {
			int space = full.indexOf(' ');
			this.expected.put("firstname", (space < 0) ? full : full.substring(0, space));
			this.expected.put("lastname", (space < 0) ? "" : full.substring(space + 1));
		}
	}

	private String full() {
		return (this.expected.get("firstname") + " " + this.expected.get("lastname")).strip();
	}

	private void assertTold(String step) {
		JsonNode here = this.office.user(1);
		for (String name : List.of("firstname", "lastname", "name", "email", "telephone_number", "language",
				"dateFormat", "groups")) {
			assertThat(Parameters.text(here.get(name))).as("%s: %s", step, name).isEqualTo(this.expected.get(name));
		}
		assertThat(this.office.settings(1).get("maxChats").toString()).as(step)
			.isEqualTo(this.expected.get("maxChats"));
		JsonNode there = JsonMapper.shared()
			.readTree(this.office.desk().get("/api/users/1.json").asByteArray())
			.get("user");
		assertThat(there.get("user_full_name").asString()).as(step).isEqualTo(full());
		assertThat(there.get("user_email").asString()).as(step).isEqualTo(this.expected.get("email"));
		assertThat(there.get("company_name").asString()).as(step).isEqualTo(this.expected.get("company_name"));
		assertThat(there.get("language_id").asInt()).as(step)
			.isEqualTo(List.of("ru", "en", "nl").indexOf(this.expected.get("language")) + 1);
	}

	private static String one(List<String> values, RandomGenerator random) {
		return values.get(random.nextInt(values.size()));
	}

}
