package io.twindesk.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.report.CustomerImport.Mistake;
import io.twindesk.verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The report on a client with five mistakes names these, and nothing else. */
@OneDatabaseServerTest
class CustomerImportTests {

	private static final Map<Mistake, String> FINDINGS = Map.of(Mistake.LARGE_PAGE, "tolerated deskie.list.limit.max",
			Mistake.UNKNOWN_FILTER, "unread deskie.list.unknown-parameter", Mistake.MISSPELT_KEY,
			"unread deskie.body.unknown-key", Mistake.NULL_TEXT, "tolerated deskie.body.null", Mistake.DUPLICATE,
			"broken deskie.user.user-email.unique");

	private final TestWorkspace testWorkspace;

	private final Reports reports;

	CustomerImportTests(TestWorkspaces testWorkspaces, Reports reports) {
		this.testWorkspace = testWorkspaces.open();
		this.reports = reports;
	}

	@Test
	void eachMistakeIsOneFinding() throws Exception {
		assertThat(findings(EnumSet.noneOf(Mistake.class))).containsExactlyInAnyOrderElementsOf(FINDINGS.values());
	}

	@ParameterizedTest
	@EnumSource
	void aMendedMistakeIsGone(Mistake mended) throws Exception {
		assertThat(findings(EnumSet.of(mended))).hasSize(4).doesNotContain(FINDINGS.get(mended));
	}

	@Test
	void withoutMistakesTheReportIsClean() throws Exception {
		assertThat(findings(EnumSet.allOf(Mistake.class))).isEmpty();
		assertThat(report().outcome()).isEqualTo(Outcome.CLEAN);
		assertThat(report().clients()).singleElement()
			.satisfies((client) -> assertThat(client.userAgent()).isEqualTo("customer-import/1.0"));
	}

	private List<String> findings(Set<Mistake> mended) throws Exception {
		TestWorkspace.Staff owner = this.testWorkspace.owner();
		new CustomerImport("http://localhost:" + this.testWorkspace.port(),
				RawHttp.basic(owner.email() + ":" + owner.key()), mended)
			.run("jane@shop.test", "Jane Ostin");
		return report().findings().stream().map((finding) -> finding.kind().text() + " " + finding.rule()).toList();
	}

	private Report report() {
		return this.reports.find(this.testWorkspace.workspace().name()).orElseThrow();
	}

}
