package io.twindesk.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Verifies that both dialects use one directory, with any sequence of requests to both:
 * values written in a dialect are read back unchanged in it, and nothing is lost in the
 * other one.
 *
 * <p>
 * A failing run reports its seed; {@code -Dpromise.seed=…} repeats the same requests.
 */
@Tag("long")
@ServerTest
class DirectoryModelTests {

	private static final int STEPS = 60;

	private final TestWorkspaces testWorkspaces;

	DirectoryModelTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
	}

	static Stream<Long> seeds() {
		Long requested = Long.getLong("promise.seed");
		return (requested != null) ? Stream.of(requested) : LongStream.rangeClosed(1, 5).boxed();
	}

	@ParameterizedTest(name = "-Dpromise.seed={0}")
	@MethodSource("seeds")
	void bothDialectsReturnAllWrittenValues(long seed) {
		Model model = new Model();
		Calls calls = new Calls(this.testWorkspaces.open());
		RandomCalls random = new RandomCalls(seed, model, calls);
		List<String> log = new ArrayList<>();
		for (int step = 0; step < STEPS; step++) {
			CallResult call = random.next();
			log.add(call.call() + " -> " + call.status());
			String description = "seed " + seed + ":\n" + String.join("\n", log);
			assertThat(call.status()).as(description).isEqualTo(call.expected());
			assertThat(inOmnidesk(calls)).as(description)
				.isEqualTo(json(model.people.stream().map(Person::inOmnidesk).toList()));
			assertThat(inDeskie(calls)).as(description)
				.isEqualTo(json(model.people.stream().map(Person::inDeskie).toList()));
		}
		for (Person person : model.people) {
			assertSettings(person, calls);
		}
	}

	private static JsonNode inOmnidesk(Calls calls) {
		JsonNode list = json(calls.listInOmnidesk().as(Map.class));
		assertThat(list.get("itemTotal").asInt()).isEqualTo(list.get("items").size());
		return list.get("items");
	}

	/** Returns the fields of each user that the model knows. */
	private static JsonNode inDeskie(Calls calls) {
		List<Map<String, Object>> users = new ArrayList<>();
		for (Map<String, Object> user : calls.listInDeskie()) {
			Map<String, Object> known = new LinkedHashMap<>(user);
			known.keySet()
				.removeAll(List.of("company_position", "thumbnail", "confirmed", "created_at", "updated_at",
						"user_screen_name"));
			users.add(known);
		}
		return json(users);
	}

	private static void assertSettings(Person person, Calls calls) {
		JsonNode item = json(calls.settings(person.id).as(Map.class)).get("item");
		assertThat(item.get("maxChats").asLong()).isEqualTo(person.maxChats);
		assertThat(item.get("campaigns")).isEqualTo(json(person.campaigns.entrySet()
			.stream()
			.map((part) -> Map.of("campaign", part.getKey(), "state", part.getValue()))
			.toList()));
	}

	private static JsonNode json(Object value) {
		return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(value));
	}

}
