package io.twindesk.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.twindesk.access.Evidence;
import io.twindesk.access.VendorOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the commands of the README and of the pages against a server that has just been
 * started, and compares their tables with the code.
 */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:readme;DB_CLOSE_DELAY=-1", "spring.datasource.username=sa",
				"spring.datasource.password=" })
class ReadmeTests {

	private static final Document README = Document.read("README.md");

	private static final Document FIRST_STEPS = Document.read("docs/guide/first-steps.md");

	private static final Document OPERATIONS = Document.read("docs/reference/operations.md");

	@LocalServerPort
	private int port;

	/** Resets the server, because one page changes data that another one shows. */
	@BeforeEach
	void reset() {
		CurlLine.run(
				"curl -H \"Content-Type: application/json\" -d '{\"confirm\": \"all\"}' http://localhost:8080/_twindesk/reset",
				this.port);
	}

	@Test
	void everyCurlLineHasItsDocumentedOutput() {
		verify(README);
	}

	@ParameterizedTest
	@ValueSource(strings = { "guide/first-steps", "reference/control-api", "reference/deskie", "reference/omnidesk",
			"reference/switches", "reference/verdicts", "guide/report", "guide/snapshots", "guide/clock" })
	void everyCurlLineOfAPageHasItsDocumentedOutput(String page) {
		verify(Document.read("docs/" + page + ".md"));
	}

	@Test
	void everyCurlLineOfTheFaultsPageHasItsDocumentedOutput() {
		verify(Document.read("docs/guide/faults.md"));
	}

	@Test
	void everyCurlLineOfTheJournalPageHasItsDocumentedOutput() {
		verify(Document.read("docs/guide/journal.md"));
	}

	@Test
	void everyCurlLineOfTheAnyLanguagePageHasItsDocumentedOutput() {
		verify(Document.read("docs/guide/any-language.md"));
	}

	private void verify(Document document) {
		List<Document.Command> commands = document.commands();
		assertThat(commands).isNotEmpty();
		for (Document.Command command : commands) {
			String response = CurlLine.run(command.line(), this.port);
			assertThat(json(response)).as(command.line()).isEqualTo(json(command.output()));
		}
	}

	@Test
	void everyOtherCommandIsRunByTheBuild() throws Exception {
		String gate = Files.readString(Path.of(".ci/run"));
		for (Document page : List.of(README, FIRST_STEPS)) {
			assertThat(page.blocks("sh")).isNotEmpty()
				.allSatisfy((line) -> assertThat(gate).contains("documented '" + line + "'"));
		}
	}

	@Test
	void theReadmeIsShortAndBeginsWithTheCommandThatRunsTheServer() {
		assertThat(README.lines()).hasSizeLessThanOrEqualTo(150);
		assertThat(README.lines().subList(0, 12)).contains("./mvnw spring-boot:run");
	}

	@Test
	void theStatusTableCountsTheOperationsByEvidence(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		List<VendorOperation> operations = mapping.getHandlerMethods()
			.values()
			.stream()
			.map((handler) -> handler.getMethodAnnotation(VendorOperation.class))
			.filter(Objects::nonNull)
			.toList();
		assertThat(README.rows("Deskie|Omnidesk v2")).containsExactly(counts("Deskie", "deskie.", operations),
				counts("Omnidesk v2", "omnidesk.", operations));
	}

	private static List<String> counts(String dialect, String prefix, List<VendorOperation> operations) {
		List<Evidence> evidence = operations.stream()
			.filter((vendorOperation) -> vendorOperation.value().startsWith(prefix))
			.map(VendorOperation::evidence)
			.toList();
		List<String> cells = new ArrayList<>(List.of(dialect, evidence.size() + " of " + evidence.size()));
		Stream.of(Evidence.DOCUMENTED, Evidence.OBSERVED, Evidence.ASSUMED)
			.map((word) -> String.valueOf(Collections.frequency(evidence, word)))
			.forEach(cells::add);
		return cells;
	}

	@Test
	void theTableOfOperationsIsThatOfTheCode(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		List<List<String>> rows = new ArrayList<>();
		mapping.getHandlerMethods().forEach((route, handler) -> {
			if (handler.hasMethodAnnotation(VendorOperation.class)) {
				rows.add(row(
						route.getMethodsCondition().getMethods().iterator().next() + " `"
								+ route.getPatternValues().iterator().next().replaceAll("\\{id:[^}]*}", "{id}") + "`",
						handler));
			}
		});
		assertThat(OPERATIONS.rows("`(deskie|omnidesk)\\..*`")).containsExactlyInAnyOrderElementsOf(rows);
	}

	private static List<String> row(String route, HandlerMethod handler) {
		VendorOperation vendorOperation = handler.getMethodAnnotation(VendorOperation.class);
		return List.of("`" + vendorOperation.value() + "`", route,
				vendorOperation.permission() + (vendorOperation.fullAccess() ? " and full access" : ""),
				vendorOperation.evidence().name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Parses JSON and replaces varying values by constants if they have the right form.
	 */
	private static JsonNode json(String text) {
		String stable = text
			.replaceAll("\"[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}\"", "\"a date\"");
		stable = stable.replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[0-9:]+\\.\\d+Z\"", "\"a time\"");
		stable = stable.replaceAll("\"password\": ?\"[a-z]{6}\"", "\"password\":\"a password\"");
		return JsonMapper.shared().readTree(stable);
	}

}
