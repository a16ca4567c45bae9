package io.twindesk.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in the jar that has just been built. */
@Tag("packaged")
class ServerJarTests {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	@Test
	void theBillOfMaterialsHasEveryLibraryWithItsHashAndItsLicence() throws Exception {
		Map<String, JsonNode> told = new HashMap<>();
		Path file = Path.of("target/twindesk.cdx.json");
		assertThat(file).as("Maven makes it online only, so not with -o").exists();
		JsonNode bill = JsonMapper.shared().readTree(file);
		for (JsonNode component : bill.get("components")) {
			for (JsonNode hash : component.path("hashes")) {
				if (hash.get("alg").asString().equals("SHA-256")) {
					told.put(hash.get("content").asString(), component);
				}
			}
		}
		try (JarFile jar = jar()) {
			List<JarEntry> libraries = libraries(jar);
			assertThat(libraries).hasSizeGreaterThan(50);
			for (JarEntry library : libraries) {
				JsonNode component = told.get(sha256(jar, library));
				assertThat(component).as(library.getName()).isNotNull();
				assertThat(component.path("licenses").size()).as(library.getName()).isPositive();
			}
		}
	}

	/** The actuator serves what lies there, if it is asked to. */
	@Test
	void theBillOfMaterialsIsNotInTheJar() throws Exception {
		try (JarFile jar = jar()) {
			assertThat(jar.stream().map(JarEntry::getName)).noneMatch((name) -> name.contains("sbom"));
			assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location")).isNull();
		}
	}

	@Test
	void noDoorForDevelopersNorASecondJacksonIsInTheJar() throws Exception {
		try (JarFile jar = jar()) {
			assertThat(libraries(jar)).extracting((library) -> library.getName().substring(LIBRARIES.length()))
				.noneMatch((name) -> name.startsWith("spring-boot-devtools") || name.startsWith("spring-boot-h2console")
						|| name.startsWith("junit-") || name.matches("jackson-(core|databind)-2\\..*"));
		}
	}

	private static JarFile jar() throws IOException {
		return new JarFile("target/twindesk.jar");
	}

	private static List<JarEntry> libraries(JarFile jar) {
		return jar.stream()
			.filter((entry) -> entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar"))
			.toList();
	}

	private static String sha256(JarFile jar, JarEntry entry) throws Exception {
		try (InputStream content = jar.getInputStream(entry)) {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
		}
	}

}
