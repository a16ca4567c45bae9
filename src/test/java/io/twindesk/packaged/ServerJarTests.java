package io.twindesk.packaged;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the content of the jar that was just built. */
@Tag("packaged")
class ServerJarTests {

	/** The server's own classes and the generated ones, some in packages of libraries. */
	private static final Path OWN_CLASSES = Path.of("target/server-classes");

	@Test
	void theBillOfMaterialsHasEveryLibraryWithItsHashAndLicence() throws Exception {
		Map<String, JsonNode> documented = new HashMap<>();
		Path file = Path.of("target/twindesk.cdx.json");
		assertThat(file).as("Maven creates it only online, without -o").exists();
		JsonNode bill = JsonMapper.shared().readTree(file);
		for (JsonNode component : bill.get("components")) {
			for (JsonNode hash : component.path("hashes")) {
				if (hash.get("alg").asString().equals("SHA-256")) {
					documented.put(hash.get("content").asString(), component);
				}
			}
		}
		Map<String, Path> classes = classesOfLibraries();
		Set<Path> libraries = new TreeSet<>();
		try (JarFile jar = jar()) {
			for (String name : classes(jar).filter((name) -> !Files.exists(OWN_CLASSES.resolve(name))).toList()) {
				Path library = classes.get(name);
				assertThat(library).as(name).isNotNull();
				libraries.add(library);
			}
		}
		assertThat(libraries).hasSizeGreaterThan(50);
		for (Path library : libraries) {
			JsonNode component = documented.get(sha256(library));
			assertThat(component).as(library.toString()).isNotNull();
			assertThat(component.path("licenses").size()).as(library.toString()).isPositive();
		}
	}

	/**
	 * Tests that files with the same name in several libraries are merged, because a
	 * class loader finds only one of them in a flat jar.
	 */
	@Test
	void filesOfTheSameNameAreMerged() throws Exception {
		try (JarFile jar = jar()) {
			assertThat(lines(jar, "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"))
				.anyMatch((line) -> line.contains("FlywayAutoConfiguration"))
				.anyMatch((line) -> line.contains("MailSenderAutoConfiguration"))
				.anyMatch((line) -> line.contains("TomcatServletWebServerAutoConfiguration"));
			assertThat(lines(jar, "META-INF/services/java.sql.Driver")).contains("org.h2.Driver",
					"org.postgresql.Driver");
			assertThat(lines(jar, "META-INF/spring-autoconfigure-metadata.properties"))
				.anyMatch((line) -> line.contains(".flyway."))
				.anyMatch((line) -> line.contains(".webmvc."));
			assertThat(lines(jar, "META-INF/LICENSE.txt")).hasSizeGreaterThan(400);
			assertThat(jar.stream().map(JarEntry::getName))
				.noneMatch((name) -> name.matches("META-INF/[^/]*\\.(SF|RSA)"));
		}
	}

	/** Tests that the actuator cannot publish the bill of materials from the jar. */
	@Test
	void theBillOfMaterialsIsNotInTheJar() throws Exception {
		try (JarFile jar = jar()) {
			assertThat(jar.stream().map(JarEntry::getName)).noneMatch((name) -> name.startsWith("META-INF/sbom/"));
			assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location")).isNull();
		}
	}

	@Test
	void theJarHasNoDeveloperToolsAndNoSecondJackson() throws Exception {
		try (JarFile jar = jar()) {
			assertThat(classes(jar)).noneMatch((name) -> name.startsWith("org/springframework/boot/devtools/")
					|| name.startsWith("org/springframework/boot/h2console/") || name.startsWith("org/junit/")
					|| name.startsWith("io/twindesk/testkit/")
					|| name.matches("com/fasterxml/jackson/(core|databind)/.*"));
		}
	}

	private static JarFile jar() throws IOException {
		return new JarFile("target/twindesk.jar");
	}

	private static Stream<String> classes(JarFile jar) {
		return jar.stream().map(JarEntry::getName).filter((name) -> name.endsWith(".class"));
	}

	private static List<String> lines(JarFile jar, String name) throws IOException {
		try (InputStream content = jar.getInputStream(jar.getEntry(name))) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	/**
	 * Maps classes to the jars on the test's class path, which includes every library of
	 * the server.
	 */
	private static Map<String, Path> classesOfLibraries() throws IOException {
		Map<String, Path> classes = new HashMap<>();
		for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (element.endsWith(".jar")) {
				try (JarFile library = new JarFile(element)) {
					classes(library).forEach((name) -> classes.putIfAbsent(name, Path.of(element)));
				}
			}
		}
		return classes;
	}

	private static String sha256(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

}
