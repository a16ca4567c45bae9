package io.twindesk.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.twindesk.RawHttp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests which starts of the jar use the context that the build has generated. */
@Tag("packaged")
class GeneratedContextJarTests {

	private static final String GENERATED = "Starting AOT-processed TwindeskApplication";

	private static final String LIBRARY = "org.bouncycastle.";

	private static final String DESKIE = RawHttp.basic("owner@demo.test:demo-full-access");

	@TempDir
	private Path folder;

	@Test
	void aServerWithASettingThatChangesNoConditionUsesIt() throws Exception {
		Map<String, String> environment = Map.of("TWINDESK_STORAGE", "file:" + this.folder.resolve("data"),
				"TWINDESK_DEMO", "true", "TWINDESK_CONTROL_ACCESS", "loopback", "SERVER_ADDRESS", "127.0.0.1",
				"LOGGING_LEVEL_IO_TWINDESK", "debug");
		try (JarProcess server = JarProcess.start(this.folder, environment).await()) {
			assertThat(log()).contains(GENERATED, "H2 on disk");
			checkApis(server.port());
		}
		assertThat(this.folder.resolve("data")).isNotEmptyDirectory();
	}

	@Test
	void aServerWithAMailServerDoesNotUseIt() throws Exception {
		try (JarProcess server = start("SPRING_MAIL_HOST", "127.0.0.1")) {
			assertThat(log()).doesNotContain(GENERATED).contains("because of SPRING_MAIL_HOST");
			checkApis(server.port());
		}
	}

	@Test
	void aServerWithAManagementPortDoesNotUseItAndServesMetricsThere() throws Exception {
		try (JarProcess server = start("MANAGEMENT_SERVER_PORT", "0")) {
			assertThat(log()).doesNotContain(GENERATED).contains("because of MANAGEMENT_SERVER_PORT");
			assertThat(log().split("Tomcat started on port")).hasSize(3);
			checkApis(server.port());
			assertThat(new RawHttp(server.port(), DESKIE).send("GET", "/actuator/health").status()).isEqualTo(404);
		}
	}

	@Test
	void aServerWithTlsUsesIt() throws Exception {
		Map<String, String> environment = Map.of("TWINDESK_TLS_ENABLED", "true", "TWINDESK_TLS_PORT", "0",
				"JAVA_TOOL_OPTIONS", "-Xlog:class+load");
		try (JarProcess server = JarProcess.start(this.folder, environment).await()) {
			assertThat(log()).contains(GENERATED, "TLS on port ").contains(LIBRARY + "cert.");
			checkApis(server.port());
			assertThat(new RawHttp(server.port(), DESKIE).send("GET", "/_twindesk/ca.pem").status()).isEqualTo(200);
		}
	}

	@Test
	void aServerWithoutTlsLoadsNoLibraryForCertificates() throws Exception {
		try (JarProcess server = start("JAVA_TOOL_OPTIONS", "-Xlog:class+load")) {
			checkApis(server.port());
			assertThat(new RawHttp(server.port(), DESKIE).send("GET", "/_twindesk/ca.pem").status()).isEqualTo(404);
			assertThat(log()).contains(GENERATED, "io.twindesk.tls.TlsListener").doesNotContain(LIBRARY);
		}
	}

	@Test
	void theEndOfTheInputStopsAServerThatUsesIt() throws Exception {
		try (JarProcess server = start("TWINDESK_STOPWITHINPUT", "true")) {
			assertThat(log()).contains(GENERATED);
			assertThat(server.endInput()).isZero();
		}
		assertThat(this.folder.resolve("port")).doesNotExist();
	}

	private JarProcess start(String variable, String value) throws Exception {
		Map<String, String> environment = new HashMap<>();
		environment.put(variable, value);
		environment.put("LOGGING_LEVEL_IO_TWINDESK_PROCESS", "debug");
		return JarProcess.start(this.folder, environment).await();
	}

	private String log() throws Exception {
		return Files.readString(this.folder.resolve("server.log"));
	}

	private static void checkApis(int port) {
		assertThat(new RawHttp(port, DESKIE).send("GET", "/api/users.json").status()).isEqualTo(200);
		assertThat(RawHttp.withKey(port, "demo-full-access").send("GET", "/api/v2/user").status()).isEqualTo(200);
		assertThat(new RawHttp(port, DESKIE).send("GET", "/_twindesk/workspaces").status()).isEqualTo(200);
		assertThat(new RawHttp(port, DESKIE).send("GET", "/_twindesk/ready").status()).isEqualTo(200);
	}

}
