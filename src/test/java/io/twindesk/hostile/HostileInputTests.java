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
 * Sends thousands of invalid requests, the same ones in every build.
 * {@code -Dfuzz.seed=…} selects other ones, {@code -Dfuzz.requests=…} their number. A
 * failing run reports its seed.
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
	void noRequestCausesAServerError() throws IOException {
		long seed = Long.getLong("fuzz.seed", SEED);
		Fuzzer fuzzer = new Fuzzer(this.attackFixture, this.documents);
		fuzzer.run(seed, Integer.getInteger("fuzz.requests", REQUESTS), this.meters);
		System.out.printf("-Dfuzz.seed=%d: %s%n", seed, fuzzer);
		assertThat(fuzzer.errors()).as("-Dfuzz.seed=%d", seed).isEmpty();
		assertThat(fuzzer.statuses()).as("-Dfuzz.seed=%d", seed)
			.containsKeys(200, 201, 204, 400, 401, 403, 404, 405, 415);
		assertConsistent(this.attackFixture.state().get("users"));
	}

	/**
	 * Verifies the detection itself, without which a successful run would prove nothing.
	 */
	@Test
	void anErrorDespiteAValidResponseIsDetected() throws IOException {
		assertThat(errorsWith(new Logging())).isNotEmpty().allMatch((error) -> error.contains("logged"));
		assertThat(errorsWith(new Failing())).isNotEmpty().allMatch((error) -> error.contains("unexpected error"));
		assertThat(errorsWith(new DetailedErrorController())).isNotEmpty()
			.allMatch((error) -> error.contains("internal details"));
	}

	private List<String> errorsWith(Object handler) throws IOException {
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

	/** Asserts that identifiers are unique and that links apply in both directions. */
	private static void assertConsistent(JsonNode users) {
		Set<String> identifiers = new HashSet<>();
		Set<String> links = new HashSet<>();
		List<String> errors = new ArrayList<>();
		for (JsonNode user : users) {
			for (JsonNode identifier : user.get("identifiers")) {
				if (!identifiers.add(identifier.toString().toLowerCase(Locale.ROOT))) {
					errors.add("duplicate: " + identifier);
				}
			}
			user.get("linkedUsers").forEach((other) -> links.add(user.get("id").asLong() + "-" + other.asLong()));
		}
		links.stream()
			.filter((link) -> !links.contains(link.split("-")[1] + "-" + link.split("-")[0]))
			.forEach((link) -> errors.add("one way only: " + link));
		assertThat(users.size()).isGreaterThanOrEqualTo(AttackFixture.USERS);
		assertThat(errors).isEmpty();
	}

	/** Logs an error and returns a success. */
	static final class Logging {

		@VendorOperation(value = "deskie.planted.logging", permission = Permission.USER_READ)
		@ResponseBody
		public String respond() {
			LoggerFactory.getLogger(Logging.class).error("Planted");
			return "{}";
		}

	}

	/** Throws an exception. */
	static final class Failing {

		@VendorOperation(value = "deskie.planted.failing", permission = Permission.USER_READ)
		@ResponseBody
		public String respond() {
			throw new NullPointerException("planted");
		}

	}

	/** Returns internal details. */
	static final class DetailedErrorController {

		@VendorOperation(value = "deskie.planted.telling", permission = Permission.USER_READ)
		@ResponseBody
		public String respond() {
			return "{\"trace\": \"java.lang.NullPointerException\"}";
		}

	}

}
