package io.twindesk.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.twindesk.TwindeskApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs the clients of the page about fixed addresses. A client is skipped if its language
 * or library is not installed.
 */
@Tag("long")
class FixedAddressPageTests {

	private static final Path PAGE = Path.of("docs/guide/fixed-addresses.md");

	private static final Pattern BLOCK = Pattern.compile("```([a-z]+)\n(.*?)```", Pattern.DOTALL);

	/** The comment at the beginning of a file, with its name. */
	private static final Pattern FILE = Pattern.compile("(?:<\\?php )?(?://|#) (\\S+\\.\\S+)\n");

	private static ConfigurableApplicationContext server;

	private static int port;

	private static JsonPath health;

	@TempDir
	private Path folder;

	@BeforeAll
	static void startServer() {
		server = new SpringApplicationBuilder(TwindeskApplication.class).run("--server.port=0", "--twindesk.tls.port=0",
				"--twindesk.proxy.port=0", "--twindesk.storage=memory");
		port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		health = RestAssured.given().port(port).get("/_twindesk/health").then().statusCode(200).extract().jsonPath();
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = ';', quoteCharacter = '"',
			value = { "curl; curl --version", "Java; java -version", "Python: requests; python3 -c 'import requests'",
					"Python: urllib; python3 --version", "Python: aiohttp; python3 -c 'import aiohttp'",
					"Node: fetch; node -e 'require(\"undici\")'", "Node: axios; node -e 'require(\"axios\")'",
					"PHP: curl; php -r 'curl_init();'", "PHP: streams; php -r 'openssl_get_cipher_methods();'",
					"Ruby; ruby -ropenssl -e 1", "Go; go version", ".NET; dotnet new console --force" })
	void aClientWithAFixedAddressReachesTheServer(String section, String installed) throws Exception {
		assumeTrue(run(installed).status() == 0, () -> "not installed: " + section);
		for (String name : List.of("ca.pem", "ca.p12")) {
			try (InputStream certificate = URI.create("http://localhost:" + port + "/_twindesk/" + name)
				.toURL()
				.openStream()) {
				Files.copy(certificate, this.folder.resolve(name));
			}
		}
		List<String> commands = prepare(section);
		assertThat(commands).isNotEmpty();
		for (String command : commands) {
			Result result = run(command);
			assertThat(result.status()).as(result.output()).isZero();
			assertThat(result.output()).contains("200");
		}
	}

	@Test
	void everySectionWithACommandIsRun() throws Exception {
		List<String> sections = sections().filter((section) -> section.contains("```sh\n"))
			.map((section) -> section.substring(0, section.indexOf('\n')))
			.toList();
		String[] run = FixedAddressPageTests.class
			.getDeclaredMethod("aClientWithAFixedAddressReachesTheServer", String.class, String.class)
			.getAnnotation(CsvSource.class)
			.value();
		assertThat(Stream.of(run).map((each) -> each.substring(0, each.indexOf(';')))).isEqualTo(sections);
	}

	/** Writes the files of a section and returns its commands. */
	private List<String> prepare(String section) throws IOException {
		String text = sections().filter((each) -> each.startsWith(section + "\n")).findFirst().orElseThrow();
		List<String> commands = new ArrayList<>();
		for (Matcher block = BLOCK.matcher(text); block.find();) {
			if (block.group(1).equals("sh")) {
				commands.add(block.group(2)
					.replace("localhost:8888", "localhost:" + health.getInt("proxy.port"))
					.replace("proxyPort=8888", "proxyPort=" + health.getInt("proxy.port"))
					.replace("localhost:8443", "localhost:" + health.getInt("tls.port")));
				continue;
			}
			Matcher file = FILE.matcher(block.group(2));
			if (file.lookingAt()) {
				Files.writeString(this.folder.resolve(file.group(1)),
						block.group(2).replace("localhost:8888", "localhost:" + health.getInt("proxy.port")));
			}
		}
		return commands;
	}

	private static Stream<String> sections() throws IOException {
		return Stream.of(Files.readString(PAGE).split("\n## ")).skip(1);
	}

	private Result run(String command) throws IOException, InterruptedException {
		Path log = this.folder.resolve("log");
		ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		String java = Path.of(System.getProperty("java.home"), "bin").toString();
		builder.environment().merge("PATH", java, (path, first) -> first + ":" + path);
		builder.environment().keySet().removeIf((name) -> name.equalsIgnoreCase("no_proxy"));
		Process process = builder.start();
		assertThat(process.waitFor(300, TimeUnit.SECONDS)).as(command).isTrue();
		return new Result(process.exitValue(), Files.readString(log));
	}

	private record Result(int status, String output) {
	}

}
