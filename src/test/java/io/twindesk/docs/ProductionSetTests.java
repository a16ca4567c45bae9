package io.twindesk.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** Verifies docker-compose.yml on machines without a Docker engine. */
class ProductionSetTests {

	private Map<String, Map<String, Object>> services;

	@BeforeEach
	void read() throws Exception {
		Map<String, Map<String, Map<String, Object>>> file = new Yaml()
			.load(Files.readString(Path.of("docker-compose.yml")));
		this.services = file.get("services");
	}

	@ParameterizedTest
	@ValueSource(strings = { "twindesk-1", "twindesk-2", "proxy", "mailpit" })
	void noServiceRunsAsRootOrWritesOutsideOfItsFolder(String name) {
		Map<String, Object> service = this.services.get(name);
		assertThat((String) service.get("user")).matches("[1-9][0-9]*");
		assertThat(service).containsEntry("read_only", true)
			.containsEntry("cap_drop", List.of("ALL"))
			.containsEntry("security_opt", List.of("no-new-privileges:true"));
		assertThat(String.valueOf(service.get("tmpfs"))).contains("/tmp");
	}

	@Test
	void onlyTheProxyIsReachableFromOutside() {
		this.services.forEach((name, service) -> {
			List<?> ports = (List<?>) service.getOrDefault("ports", List.of());
			assertThat(ports).as(name)
				.allMatch((port) -> name.equals("proxy") || port.toString().startsWith("127.0.0.1:"));
		});
	}

	@Test
	void theFileContainsNoPassword() {
		this.services.forEach((name, service) -> {
			Map<?, ?> environment = (Map<?, ?>) service.getOrDefault("environment", Map.of());
			environment.forEach((variable, value) -> {
				if (variable.toString().endsWith("PASSWORD")) {
					assertThat(value.toString()).as(name).startsWith("${TWINDESK_DATABASE_PASSWORD:?");
				}
			});
		});
	}

	@Test
	void theProxyKnowsTheServers() throws Exception {
		String nginx = Files.readString(Path.of("deploy/nginx.conf"));
		assertThat(this.services.keySet().stream().filter((name) -> name.startsWith("twindesk-"))).hasSize(2)
			.allSatisfy((name) -> assertThat(nginx).contains("server " + name + ":8080 "));
	}

	@Test
	void theUserOfTheImageIsTheUserOfTheContainer() throws Exception {
		assertThat(Files.readString(Path.of("Dockerfile")))
			.contains("\nUSER " + this.services.get("twindesk-1").get("user") + "\n");
	}

	@Test
	void everyVariableIsDocumented() throws Exception {
		String page = Files.readString(Path.of("docs/operations/deploying.md"));
		this.services.get("twindesk-1").forEach((key, value) -> {
			if (value instanceof Map<?, ?> environment && key.equals("environment")) {
				assertThat(environment.keySet()).allSatisfy((name) -> assertThat(page).contains("`" + name + "`"));
			}
		});
	}

}
