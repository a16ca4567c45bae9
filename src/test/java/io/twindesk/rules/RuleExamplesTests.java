package io.twindesk.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.verdict.LastVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends an example for each rule that no other test names.
 * <p>
 * A line of {@code deskie.txt} and {@code omnidesk.txt} has the id of a rule, requests
 * that are separated by {@code ;}, and what the last of them must return: {@code broken}
 * for a finding of this rule, or a status and values of the body. {@code <256>} is a text
 * of 256 letters. A path without a slash at its beginning is a path of the control API.
 * {@code test} names the test class of a rule that needs more than requests.
 */
@OneDatabaseServerTest
class RuleExamplesTests {

	private static final Path TESTS = Path.of("src/test/java/io/twindesk");

	private static final Path EXAMPLES = Path.of("src/test/resources/io/twindesk/rules");

	private static final Pattern REPEATED = Pattern.compile("<([0-9]+)>");

	private static final Pattern CONDITION = Pattern.compile("(.+?)([=~])(.*)");

	private final RuleCatalog catalog;

	private final TestWorkspaces workspaces;

	RuleExamplesTests(@Autowired RuleCatalog catalog, TestWorkspaces workspaces) {
		this.catalog = catalog;
		this.workspaces = workspaces;
	}

	@ParameterizedTest
	@MethodSource("deskie")
	void aRuleOfDeskieHolds(Example example) {
		TestWorkspace desk = this.workspaces.open();
		desk.create(Map.of("user_email", "a@b.test", "user_full_name", "Jane"));
		desk.create("b@b.test");
		desk.create(Map.of("user_phone", "+3805"));
		example.verify(desk);
	}

	@ParameterizedTest
	@MethodSource("omnidesk")
	void aRuleOfOmnideskHolds(Example example) {
		TestWorkspace desk = this.workspaces.open();
		this.workspaces.views(desk);
		for (String name : List.of("John", "Mary")) {
			send(desk.omnidesk(), "POST", "/api/v2/user",
					"firstname=%1$s&lastname=Ostin&name=%1$s&email=%1$s@b.test&telephone_number=%%2B%2$d"
						.formatted(name, (int) name.charAt(0)));
		}
		example.verify(desk);
	}

	@ParameterizedTest
	@ValueSource(strings = { "deskie", "omnidesk" })
	void everyRuleHasATestThatNamesIt(String dialect) throws IOException {
		StringBuilder sources = new StringBuilder();
		try (Stream<Path> files = Files.walk(TESTS)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".java")).toList()) {
				sources.append(Files.readString(file));
			}
		}
		Set<String> unnamed = new TreeSet<>();
		Set<String> examples = new TreeSet<>(read(dialect).map(Example::rule).toList());
		for (Rule rule : this.catalog.all()) {
			if (rule.dialect().equals(dialect) && !examples.contains(rule.id())
					&& !Pattern.compile(Pattern.quote(rule.id()) + "(?![a-z0-9.-]*[a-z0-9])").matcher(sources).find()) {
				unnamed.add(rule.id());
			}
		}
		assertThat(unnamed).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "deskie", "omnidesk" })
	void everyExampleHasARule(String dialect) throws IOException {
		assertThat(read(dialect).map(Example::rule)).allMatch((id) -> this.catalog.find(id).isPresent())
			.doesNotHaveDuplicates();
	}

	@Test
	void namedTestsExist() throws IOException {
		for (String dialect : List.of("deskie", "omnidesk")) {
			assertThat(read(dialect).filter((example) -> example.requests().startsWith("test ")))
				.allSatisfy((example) -> assertThat(
						TESTS.resolve(example.requests().substring("test ".length()).replace('.', '/') + ".java"))
					.exists());
		}
	}

	static Stream<Example> deskie() throws IOException {
		return read("deskie").filter((example) -> !example.requests().startsWith("test "));
	}

	static Stream<Example> omnidesk() throws IOException {
		return read("omnidesk").filter((example) -> !example.requests().startsWith("test "));
	}

	private static Stream<Example> read(String dialect) throws IOException {
		return Files.readAllLines(EXAMPLES.resolve(dialect + ".txt")).stream().map(Example::of);
	}

	private static Response send(RequestSpecification request, String method, String path, String body) {
		request.urlEncodingEnabled(false);
		if (!body.isEmpty()) {
			String text = REPEATED.matcher(body).replaceAll((match) -> "x".repeat(Integer.parseInt(match.group(1))));
			request.contentType(text.startsWith("{") ? ContentType.JSON.withCharset("UTF-8")
					: "application/x-www-form-urlencoded; charset=UTF-8")
				.body(text);
		}
		return request.request(method, path);
	}

	/**
	 * An example of a rule.
	 *
	 * @param rule the id of the rule
	 * @param requests the requests, or the test that has them
	 * @param expected what the last request must return; empty with a test
	 */
	record Example(String rule, String requests, String expected) {

		static Example of(String line) {
			String[] parts = line.split(" \\| ", -1);
			return new Example(parts[0], parts[1], (parts.length > 2) ? parts[2] : "");
		}

		void verify(TestWorkspace desk) {
			Response response = null;
			for (String step : this.requests.split(" ; ")) {
				assertThat((response != null) ? response.statusCode() : 200).as("the status before " + step)
					.isLessThan(400);
				String[] parts = step.split(" ", 3);
				RequestSpecification next = parts[1].startsWith("/") ? dialect(desk) : desk.control();
				response = send(next, parts[0], parts[1].startsWith("/") ? parts[1] : "/" + parts[1],
						(parts.length > 2) ? parts[2] : "");
			}
			if (this.expected.equals("broken")) {
				assertThat(LastVerdict.of(desk).findings())
					.anyMatch((finding) -> finding.startsWith("broken " + this.rule + " "));
				return;
			}
			assertResponse(response);
		}

		private RequestSpecification dialect(TestWorkspace desk) {
			return this.rule.startsWith("deskie.") ? desk.deskie() : desk.omnidesk();
		}

		private void assertResponse(Response response) {
			String[] parts = this.expected.split(" ", 2);
			assertThat(response.statusCode()).as(response.asString()).isEqualTo(Integer.parseInt(parts[0]));
			for (String condition : (parts.length > 1) ? parts[1].split(" & ") : new String[0]) {
				Matcher matcher = CONDITION.matcher(condition);
				assertThat(matcher.matches()).as(condition).isTrue();
				String place = matcher.group(1);
				String actual = place.startsWith("header:") ? response.header(place.substring("header:".length()))
						: String.valueOf(response.jsonPath().<Object>get(place));
				if (matcher.group(2).equals("~")) {
					assertThat(actual).matches(matcher.group(3));
				}
				else {
					assertThat(actual).as(place).isEqualTo(matcher.group(3));
				}
			}
		}

		@Override
		public String toString() {
			return this.rule;
		}

	}

}
