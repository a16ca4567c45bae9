package io.twindesk.hostile;

import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Unexpected errors in a route that is added for this test. */
@OneDatabaseServerTest
class UnexpectedErrorTests {

	private final String id = UUID.randomUUID().toString();

	private final TestWorkspace testWorkspace;

	private final RequestMappingHandlerMapping routes;

	private final MeterRegistry meters;

	UnexpectedErrorTests(TestWorkspaces testWorkspaces,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, MeterRegistry meters) {
		this.testWorkspace = testWorkspaces.open();
		this.routes = routes;
		this.meters = meters;
	}

	static Stream<Throwable> failures() {
		return Stream.of(new NullPointerException("a secret"), new IllegalStateException("a secret"),
				new IllegalArgumentException("a secret"), new ClassCastException("a secret"),
				new IndexOutOfBoundsException("a secret"), new ArithmeticException("a secret"),
				new NumberFormatException("a secret"), new UnsupportedOperationException("a secret"),
				new ConcurrentModificationException("a secret"), new SecurityException("a secret"),
				new InterruptedException("a secret"), new SQLException("a secret"), new Exception("a secret"),
				new RuntimeException("a secret", new Exception("another")),
				new DataIntegrityViolationException("a secret"), new AssertionError("a secret"),
				new NoClassDefFoundError("a secret"), new ExceptionInInitializerError("a secret"),
				new StackOverflowError("a secret"), new OutOfMemoryError("a secret"), new Error("a secret"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("failures")
	void eachErrorIsCountedAndLoggedOnceAndItsResponseHasNoDetails(Throwable failure) {
		assertReported(() -> new Failing(failure));
	}

	@Test
	void anEndlessRecursionIsAnUnexpectedErrorToo() {
		assertReported(Recursing::new);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			/api/{}.json   | {"error":"internal_error"}
			/api/v2/{}     | {"status":"error","message":"Something went wrong in the server"}
			/_twindesk/{}  | {"status":500,"title":"Internal Server Error"}
			""")
	void eachApiHasItsOwnErrorFormat(String path, String body) {
		String planted = path.replace("{}", this.id);
		try (PlantedRoute route = PlantedRoute.get(this.routes, planted, new Failing(new IllegalStateException()))) {
			RawHttp http = path.contains("v2")
					? RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key())
					: RawHttp.of(this.testWorkspace);
			RawResponse response = http.send("GET", planted);
			assertThat(response.status()).isEqualTo(500);
			assertThat(response.body()).startsWith(body.substring(0, body.length() - 1));
		}
	}

	@Test
	void theCountIsAMetric() {
		assertThat(RawHttp.of(this.testWorkspace).send("GET", "/actuator/prometheus").body())
			.contains("\ntwindesk_errors_unexpected_total ");
	}

	private void assertReported(Supplier<Object> handler) {
		String path = "/api/" + this.id + ".json";
		RawHttp http = RawHttp.of(this.testWorkspace);
		try (PlantedRoute route = PlantedRoute.get(this.routes, path, handler.get());
				ServerProbe serverProbe = ServerProbe.open(this.meters)) {
			RawResponse response = http.send("GET", path);
			assertThat(List.of(response.status(), response.body()))
				.isEqualTo(List.of(500, "{\"error\":\"internal_error\"}"));
			assertThat(serverProbe.unexpected()).isEqualTo(1);
			assertThat(serverProbe.errors()).hasSize(1);
		}
		assertThat(http.send("GET", "/api/users.json").status()).isEqualTo(200);
	}

	/** Throws a given failure. */
	static final class Failing {

		private final Throwable failure;

		Failing(Throwable failure) {
			this.failure = failure;
		}

		@VendorOperation(value = "deskie.planted.fail", permission = Permission.USER_READ)
		@ResponseBody
		public String fail() throws Throwable {
			throw this.failure;
		}

	}

	/** Recurses without end. */
	static final class Recursing {

		@VendorOperation(value = "deskie.planted.recurse", permission = Permission.USER_READ)
		@ResponseBody
		public String recurse() {
			return recurse() + "";
		}

	}

}
