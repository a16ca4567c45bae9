package io.twindesk.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.openapi.ApiDocument;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of requests with something wrong with each, the same ones in every build;
 * {@code -Dfuzz.seed=…} makes others, {@code -Dfuzz.requests=…} says how many. A run that
 * fails tells its seed.
 */
@Tag("long")
@ServerTest
class HostileInputTests {

	private static final int REQUESTS = 5000;

	private static final long SEED = 4;

	private final AttackFixture attackFixture;

	private final List<ApiDocument> documents;

	private final RequestMappingHandlerMapping routes;

	private final MeterRegistry meters;

	HostileInputTests(TestWorkspaces testWorkspaces,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, MeterRegistry meters) {
		this.attackFixture = AttackFixture.open(testWorkspaces);
		this.documents = Documented.at(this.attackFixture.port());
		this.routes = routes;
		this.meters = meters;
	}

	@Test
	void nothingThatIsSentIsAFaultOfTheServers() throws IOException {
		long seed = Long.getLong("fuzz.seed", SEED);
		Fuzzer fuzzer = new Fuzzer(this.attackFixture, this.documents);
		fuzzer.run(seed, Integer.getInteger("fuzz.requests", REQUESTS), this.meters);
		System.out.printf("-Dfuzz.seed=%d: %s%n", seed, fuzzer);
		assertThat(fuzzer.errors()).as("-Dfuzz.seed=%d", seed).isEmpty();
		assertThat(fuzzer.statuses()).as("-Dfuzz.seed=%d", seed)
			.containsKeys(200, 201, 204, 400, 401, 403, 404, 405, 415);
		assertSound(this.attackFixture.state().get("users"));
	}

	/** Else a pass would prove nothing. */
	@Test
	void aFaultThatIsHiddenBehindARightAnswerIsFound() throws IOException {
		assertThat(faultsWith(new Logging())).isNotEmpty().allMatch((fault) -> fault.contains("logged"));
		assertThat(faultsWith(new Failing())).isNotEmpty().allMatch((fault) -> fault.contains("nobody foresaw"));
		assertThat(faultsWith(new DetailedErrorController())).isNotEmpty()
			.allMatch((fault) -> fault.contains("of the inside"));
	}

	private List<String> faultsWith(Object handler) throws IOException {
		ApiDocument deskie = this.documents.get(1);
		String path = "/api/users/{id}/planted.json";
		List<Example> examples = deskie.operation("GET", "/api/users/1.json")
			.map((call) -> new Example(deskie, call.at(path), Media.NONE))
			.stream()
			.toList();
		Fuzzer fuzzer = new Fuzzer(this.attackFixture, this.documents, examples);
		try (PlantedRoute route = PlantedRoute.get(this.routes, path, handler)) {
			fuzzer.run(1, 60, this.meters);
		}
		return fuzzer.errors();
	}

	/** Identifiers are one person's, and who is linked to somebody is so both ways. */
	private static void assertSound(JsonNode users) {
		Set<String> taken = new HashSet<>();
		Set<String> links = new HashSet<>();
		List<String> wrong = new ArrayList<>();
		for (JsonNode user : users) {
			for (JsonNode identifier : user.get("identifiers")) {
				if (!taken.add(identifier.toString().toLowerCase(Locale.ROOT))) {
					wrong.add("taken twice: " + identifier);
				}
			}
			user.get("linkedUsers").forEach((other) -> links.add(user.get("id").asLong() + "-" + other.asLong()));
		}
		links.stream()
			.filter((link) -> !links.contains(link.split("-")[1] + "-" + link.split("-")[0]))
			.forEach((link) -> wrong.add("one way only: " + link));
		assertThat(users.size()).isGreaterThanOrEqualTo(AttackFixture.USERS);
		assertThat(wrong).isEmpty();
	}

	/** Logs an error and answers as if nothing were. */
	static final class Logging {

		@VendorOperation(value = "deskie.planted.logging", permission = Permission.USER_READ)
		@ResponseBody
		public String answer() {
			LoggerFactory.getLogger(Logging.class).error("Planted");
			return "{}";
		}

	}

	/** Fails. */
	static final class Failing {

		@VendorOperation(value = "deskie.planted.failing", permission = Permission.USER_READ)
		@ResponseBody
		public String answer() {
			throw new NullPointerException("planted");
		}

	}

	/** Tells too much. */
	static final class DetailedErrorController {

		@VendorOperation(value = "deskie.planted.telling", permission = Permission.USER_READ)
		@ResponseBody
		public String answer() {
			return "{\"trace\": \"java.lang.NullPointerException\"}";
		}

	}

}
