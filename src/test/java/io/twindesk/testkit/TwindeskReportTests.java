package io.twindesk.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The reports of a run of tests. */
@ServerTest
class TwindeskReportTests {

	private static final String REPORT = "kit-" + UUID.randomUUID();

	private final TwindeskServer server;

	@TempDir
	private Path folder;

	TwindeskReportTests(TestWorkspaces testWorkspaces) {
		this.server = Kit.server(testWorkspaces);
	}

	@Test
	void theReportOfARunIsWrittenInAllFormats() throws IOException {
		Run run = run(Reported.class);
		assertThat(run.failures()).isEmpty();
		assertThat(run.passed()).hasSize(3);
		assertThat(files()).containsExactly("customers.html", "customers.json", "customers.xml");
		assertThat(Files.readString(this.folder.resolve("customers.html"))).startsWith("<!doctype html>");
		assertThat(Files.readString(this.folder.resolve("customers.xml"))).startsWith("<?xml");
		JsonObject report = JsonObject.of(JsonReader.read(Files.readString(this.folder.resolve("customers.json"))));
		assertThat(report.text("name")).isEqualTo("customers");
		assertThat(report.number("calls")).isEqualTo(3);
	}

	@Test
	void aRunFailsOnTheFindingsThatItsAnnotationNames() throws IOException {
		Run run = run(FailingOnFindings.class);
		assertThat(run.passed()).hasSize(1);
		assertThat(run.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure).isInstanceOf(AssertionError.class);
			assertThat(failure.getMessage()).startsWith("The report FailingOnFindings fails on broken, unread:")
				.contains("broken deskie.user.user-email.unique in deskie.users.create, calls: 1. ",
						"The report: " + this.folder.resolve("FailingOnFindings.html").toAbsolutePath())
				.doesNotContain("unread deskie", "unmet");
		});
		assertThat(files()).contains("FailingOnFindings.html");
	}

	@Test
	void aRunFailsOnSituationsThatWereNotMet() {
		assertThat(run(FailingOnUnmet.class).failures()).singleElement()
			.satisfies((failure) -> assertThat(failure.getMessage())
				.contains("unmet deskie.list.empty. A list was empty.", "unmet deskie.retry.after-failure")
				.doesNotContain("deskie.retry.doubled", "deskie.rate-limit.hurried", "unmet omnidesk"));
	}

	@Test
	void aRunWithoutSuchFindingsPasses() {
		assertThat(run(PassingOnFindings.class).failures()).isEmpty();
	}

	@Test
	void aBuilderNamesTheReport() throws IOException {
		assertThat(run(WithBuilder.class).failures()).singleElement()
			.satisfies((failure) -> assertThat(failure.getMessage()).contains("assumed switch.deskie."));
		assertThat(files()).contains("built.html");
	}

	@Test
	void testsWithoutARequestHaveNoReport() throws IOException {
		assertThat(run(Silent.class).failures()).isEmpty();
		assertThat(files()).isEmpty();
	}

	@Test
	void withoutJUnitAReportIsWrittenOnRequest() throws IOException {
		TwindeskWorkspace workspace = this.server.workspace().report(REPORT).open();
		Kit.create(workspace, "jane@acme.test");
		workspace.delete();
		this.server.writeReports(this.folder);
		assertThat(files()).containsExactly(REPORT + ".html", REPORT + ".json", REPORT + ".xml");
	}

	@Test
	void runsOnASharedServerHaveReportsOfTheirOwn() throws IOException {
		ControlApi control = new ControlApi(this.server.url(), null, () -> "");
		RunReports reports = new RunReports(control, true);
		String name = reports.add("shared", Set.of());
		assertThat(name).matches("shared\\.[0-9a-f]{12}");
		TwindeskWorkspace workspace = this.server.workspace().setting("report", name).open();
		Kit.create(workspace, "jane@acme.test");
		workspace.delete();
		assertThat(reports.write(this.folder)).isEmpty();
		assertThat(files()).contains("shared.html");
		assertThat(control.exchange("GET", "/_twindesk/reports/" + name, null).status()).isEqualTo(404);
	}

	private Run run(Class<?> tests) {
		for (String name : List.of("customers", "unmet", tests.getSimpleName(), "built")) {
			new ControlApi(this.server.url(), null, () -> "").exchange("DELETE", "/_twindesk/reports/" + name, null);
		}
		return Run.of(tests, this.server, Map.of("twindesk.testkit.reports", this.folder.toString()));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Twindesk(report = "customers")
	static class Reported {

		@Test
		void one(TwindeskWorkspace workspace) {
			Kit.create(workspace, "jane@acme.test");
		}

		@Test
		void another(TwindeskWorkspace workspace) {
			Kit.create(workspace, "jane@acme.test");
		}

		@Nested
		class Inside {

			@Test
			void third(TwindeskWorkspace workspace) {
				Kit.create(workspace, "jane@acme.test");
			}

		}

	}

	@Twindesk(failOn = { FailOn.BROKEN, FailOn.UNREAD })
	static class FailingOnFindings {

		@Test
		void duplicate(TwindeskWorkspace workspace) {
			Kit.create(workspace, "jane@acme.test");
			Kit.create(workspace, "jane@acme.test");
		}

	}

	@Twindesk(failOn = { FailOn.BROKEN, FailOn.UNREAD, FailOn.TOLERATED })
	static class PassingOnFindings {

		@Test
		void create(TwindeskWorkspace workspace) {
			Kit.create(workspace, "jane@acme.test");
		}

	}

	@Twindesk(report = "unmet", failOn = FailOn.UNMET)
	static class FailingOnUnmet {

		@Test
		void create(TwindeskWorkspace workspace) {
			Kit.create(workspace, "jane@acme.test");
		}

	}

	static class WithBuilder {

		@RegisterExtension
		static final TwindeskExtension twindesk = TwindeskExtension.builder()
			.report("built")
			.failOn(FailOn.ASSUMED)
			.build();

		@Test
		void create(TwindeskWorkspace workspace) {
			Kit.create(workspace, "jane@acme.test");
		}

	}

	@Twindesk(failOn = FailOn.UNMET)
	static class Silent {

		@Test
		void nothing(TwindeskWorkspace workspace) {
			assertThat(workspace.name()).isNotEmpty();
		}

	}

}
