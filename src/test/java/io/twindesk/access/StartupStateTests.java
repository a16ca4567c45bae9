package io.twindesk.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.twindesk.RawConnection;
import io.twindesk.RawResponse;
import io.twindesk.TwindeskApplication;
import org.junit.jupiter.api.Test;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends requests before and after the initial data of a server are created. */
class StartupStateTests {

	@Test
	void unknownKeysAndHostsAreUnavailableUntilTheInitialDataAreComplete() throws IOException {
		AtomicReference<List<RawResponse>> before = new AtomicReference<>(List.of());
		ApplicationContextInitializer<GenericApplicationContext> early = (context) -> context
			.registerBean(FirstRunner.class, () -> new FirstRunner(() -> before.set(responses(context))));
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(TwindeskApplication.class)
			.initializers(early)
			.run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:startup",
					"--twindesk.base-domain=desk.test")) {
			assertThat(before.get()).extracting(RawResponse::status).containsExactly(503, 503, 503, 400, 200);
			assertThat(before.get().get(0).body()).isEqualTo("{\"error\":\"service_unavailable\"}");
			assertThat(before.get().get(0).headers()).containsEntry("retry_after", "1");
			assertThat(before.get().get(1).body()).contains("The server is starting");
			assertThat(before.get().get(1).headers()).containsEntry("Retry-After", "1");
			assertThat(responses(server)).extracting(RawResponse::status).containsExactly(200, 200, 404, 400, 200);
		}
	}

	/**
	 * Keys and a host of the initial data, a malformed request line, and an on-demand
	 * key.
	 */
	private static List<RawResponse> responses(ConfigurableApplicationContext server) throws IOException {
		int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		String demo = "Authorization: Basic " + Base64.getEncoder()
			.encodeToString("owner@demo.test:demo-full-access".getBytes(StandardCharsets.UTF_8));
		List<RawResponse> responses = new ArrayList<>();
		try (RawConnection connection = new RawConnection(port)) {
			responses.add(connection.send("GET", "/api/users.json", List.of(demo), ""));
			responses.add(connection.send("GET", "/api/v2/user", List.of("apiKey: demo-full-access"), ""));
			connection.open()
				.getOutputStream()
				.write("GET /api/v2/user HTTP/1.1\r\nHost: acme.desk.test\r\napiKey: unknown\r\n\r\n"
					.getBytes(StandardCharsets.UTF_8));
			responses.add(connection.read("GET"));
			responses.add(connection.send("GET", "/api/v2/user x", List.of("apiKey: unknown"), ""));
		}
		try (RawConnection connection = new RawConnection(port)) {
			responses.add(connection.send("GET", "/api/v2/user", List.of("apiKey: auto-early"), ""));
		}
		return responses;
	}

	/** Runs before the initial data are created. */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	record FirstRunner(Requests requests) implements ApplicationRunner {

		@Override
		public void run(ApplicationArguments arguments) throws Exception {
			this.requests.send();
		}

	}

	/** Requests during the start. */
	interface Requests {

		void send() throws IOException;

	}

}
