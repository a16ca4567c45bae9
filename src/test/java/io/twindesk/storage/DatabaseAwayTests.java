package io.twindesk.storage;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestDatabase;
import io.twindesk.TwindeskApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tests a server whose database becomes unavailable and recovers. */
@Tag("sql")
@EnabledIf("isPostgres")
@Timeout(180)
class DatabaseAwayTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	static boolean isPostgres() {
		return TestDatabase.isPostgres();
	}

	@Test
	void theServerIsNotReadyWithoutItsDatabaseAndRecoversWithIt() throws IOException {
		URI url = URI.create(System.getProperty("spring.datasource.url").substring("jdbc:".length()));
		try (Forwarder database = Forwarder.to(url.getPort());
				ConfigurableApplicationContext server = start(url, database.port())) {
			RawHttp http = new RawHttp(server.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
					RawHttp.basic("nobody@acme.test:twd_none"));
			assertThat(http.send("GET", "/_twindesk/ready").status()).isEqualTo(200);
			assertThat(http.send("GET", "/api/users.json").status()).isEqualTo(401);
			database.cut();
			await().atMost(LONG).until(() -> http.send("GET", "/_twindesk/ready").status() == 503);
			RawResponse deskie = http.send("GET", "/api/users.json");
			assertThat(deskie.status()).isEqualTo(503);
			assertThat(deskie.headers()).containsEntry("retry_after", "5");
			RawResponse omnidesk = RawHttp.withKey(http.port(), "twd_none").send("GET", "/api/v2/user/settings");
			assertThat(omnidesk.status()).isEqualTo(503);
			assertThat(omnidesk.headers()).containsEntry("Retry-After", "5");
			assertThat(http.send("GET", "/_twindesk/health").status()).isEqualTo(200);
			database.resume();
			await().atMost(LONG).until(() -> http.send("GET", "/_twindesk/ready").status() == 200);
			assertThat(http.send("GET", "/api/users.json").status()).isEqualTo(401);
		}
	}

	private static ConfigurableApplicationContext start(URI url, int port) {
		return new SpringApplicationBuilder(TwindeskApplication.class).run("--server.port=0", "--twindesk.demo=true",
				"--spring.datasource.url=jdbc:postgresql://localhost:" + port + url.getPath(),
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
	}

}
