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
 * The promise of one directory behind two dialects, for any sequence of calls over both:
 * what one wrote, its own reads give back to the letter, and nothing is lost in the
 * other.
 *
 * <p>
 * A run that fails tells its seed; {@code -Dpromise.seed=…} makes the same calls again.
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
	void bothDialectsTellOfEverybodyWhatWasWritten(long seed) {
		Model model = new Model();
		Calls calls = new Calls(this.testWorkspaces.open());
		RandomCalls random = new RandomCalls(seed, model, calls);
		List<String> created = new ArrayList<>();
		for (int step = 0; step < STEPS; step++) {
			CallResult call = random.next();
			created.add(call.call() + " -> " + call.status());
			String story = "seed " + seed + ":\n" + String.join("\n", created);
			assertThat(call.status()).as(story).isEqualTo(call.expected());
			assertThat(inOmnidesk(calls)).as(story)
				.isEqualTo(json(model.people.stream().map(Person::inOmnidesk).toList()));
			assertThat(inDeskie(calls)).as(story).isEqualTo(json(model.people.stream().map(Person::inDeskie).toList()));
		}
		for (Person person : model.people) {
			assertSettings(person, calls);
		}
	}

	private static JsonNode inOmnidesk(Calls calls) {
		JsonNode list = json(calls.inOmnidesk().as(Map.class));
		assertThat(list.get("itemTotal").asInt()).isEqualTo(list.get("items").size());
		return list.get("items");
	}

	/** Of each user the keys that the model knows. */
	private static JsonNode inDeskie(Calls calls) {
		List<Map<String, Object>> users = new ArrayList<>();
		for (Map<String, Object> user : calls.inDeskie()) {
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
