package io.twindesk.report;

import java.time.Duration;
import java.util.List;

import io.twindesk.Concurrently;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.verdict.FindingKind;
import io.twindesk.verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The counting of requests, and the bounds of the reports. */
@OneDatabaseServerTest
class ReportsTests {

	private final Reports reports;

	ReportsTests(ReportComposer composer) {
		this.reports = new Reports(composer);
	}

	@Test
	void requestsOfOneOperationAddUp() {
		add(CallFixture.list().used("limit", "custom_fields[cf_20]"));
		add(CallFixture.list().used("limit", "custom_fields[cf_21]").status(400).error("wrong_limit"));
		Report.Operation list = operation("deskie.users.list");
		assertThat(list.calls()).isEqualTo(2);
		assertThat(list.statuses()).containsOnlyKeys("200", "400").containsEntry("200", 1L);
		assertThat(list.errors()).containsOnlyKeys("wrong_limit");
		assertThat(list.used()).containsExactly("custom_fields", "limit");
		assertThat(list.unused()).contains("page", "user_email").doesNotContain("limit", "custom_fields");
	}

	@Test
	void theKeysOfABodyAreDocumentedWithTheirPath() {
		add(CallFixture.create().used("user.user_email"));
		assertThat(operation("deskie.users.create").unused()).contains("user.user_phone", "user.custom_fields")
			.doesNotContain("user.user_email", "user", "Idempotency-Key");
		assertThat(operation("deskie.users.link").unused()).containsExactly("user_email", "user_phone", "user_id");
		assertThat(operation("deskie.users.view").unused()).isEmpty();
	}

	@Test
	void allOperationsOfACalledDialectAreListed() {
		add(CallFixture.list());
		assertThat(report().operations()).hasSize(11)
			.allSatisfy((operation) -> assertThat(operation.operation()).startsWith("deskie."));
		add(CallFixture.list().operation("omnidesk.users.list"));
		assertThat(report().operations()).hasSize(34);
	}

	@Test
	void requestsWithoutARouteAreListedLast() {
		add(CallFixture.list().operation(null).broken("deskie.unknown-route").status(404).error("not_found"));
		List<Report.Operation> operations = report().operations();
		assertThat(operations).hasSize(12);
		assertThat(operations.get(11).operation()).isNull();
		assertThat(operations.get(11).calls()).isEqualTo(1);
	}

	@Test
	void aResponseThatWasNotSentHasNoStatus() {
		add(CallFixture.list().dropped());
		assertThat(operation("deskie.users.list").statuses()).containsOnlyKeys("none");
	}

	@Test
	void aFindingCountsEachRequestOnce() {
		add(CallFixture.create()
			.finding(FindingKind.UNREAD, "deskie.body.unknown-key", "user.a", "1")
			.finding(FindingKind.UNREAD, "deskie.body.unknown-key", "user.b", "2"));
		assertThat(report().findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.calls()).isEqualTo(1);
			assertThat(finding.sentence()).contains("keys are ignored");
			assertThat(finding.examples()).extracting(Report.Example::at).containsExactly("user.a", "user.b");
		});
	}

	@Test
	void findingsAreSortedByTheirWeight() {
		add(CallFixture.list().finding(FindingKind.UNREAD, "deskie.list.unknown-parameter", "x", ""));
		add(CallFixture.list().finding(FindingKind.TOLERATED, "deskie.list.limit.max", "limit", "500"));
		add(CallFixture.list().broken("deskie.user.not-found"));
		assertThat(report().findings()).extracting(Report.FindingSummary::kind)
			.containsExactly(FindingKind.BROKEN, FindingKind.TOLERATED, FindingKind.UNREAD);
	}

	@Test
	void aFindingHasAtMostTwentyDifferentExamples() {
		for (int i = 0; i < 60; i++) {
			add(CallFixture.list()
				.finding(FindingKind.TOLERATED, "deskie.list.limit.max", "limit", String.valueOf(500 + i / 2)));
		}
		Report.FindingSummary finding = report().findings().get(0);
		assertThat(finding.calls()).isEqualTo(60);
		assertThat(finding.examples()).hasSize(20).doesNotHaveDuplicates();
	}

	@Test
	void assumptionsAreCountedByOptionAndAreNoFindings() {
		add(CallFixture.list().assumed("deskie.list.empty", "object"));
		add(CallFixture.list().assumed("deskie.list.empty", "array"));
		add(CallFixture.list().assumed("deskie.list.empty", "array"));
		assertThat(report().findings()).isEmpty();
		assertThat(report().outcome()).isEqualTo(Outcome.CLEAN);
		assertThat(report().assumptions())
			.extracting(Report.Assumption::setting, Report.Assumption::option, Report.Assumption::calls)
			.containsExactly(tuple("switch.deskie.list.empty", "object", 1L),
					tuple("switch.deskie.list.empty", "array", 2L));
	}

	@ParameterizedTest
	@CsvSource({ "CLEAN, ASSUMED", "TOLERATED, TOLERATED", "TOLERATED, UNREAD", "BROKEN, BROKEN" })
	void theWorstFindingDecidesTheOutcome(Outcome outcome, FindingKind kind) {
		add(CallFixture.list());
		add(CallFixture.list().finding(kind, "deskie.list.limit.max", "limit", "500"));
		assertThat(report().outcome()).isEqualTo(outcome);
		assertThat(this.reports.list()).singleElement()
			.satisfies((summary) -> assertThat(summary.outcome()).isEqualTo(outcome));
	}

	@Test
	void aClientThatHurriesIsTolerated() {
		add(CallFixture.list().limited(10));
		add(CallFixture.list().after(Duration.ofSeconds(1)));
		assertThat(report().outcome()).isEqualTo(Outcome.TOLERATED);
		assertThat(FailureCriterion.TOLERATED.matches(report())).isTrue();
		assertThat(FailureCriterion.BROKEN.matches(report())).isFalse();
	}

	@Test
	void theTimesAreThoseOfTheFirstAndTheLastRequest() {
		add(CallFixture.list().after(Duration.ofSeconds(5)));
		add(CallFixture.list());
		assertThat(report().from()).isEqualTo(CallFixture.START);
		assertThat(report().to()).isEqualTo(CallFixture.START.plusMillis(5001));
	}

	@Test
	void furtherClientsAreCountedTogether() {
		add(CallFixture.list().userAgent(null));
		for (int i = 0; i < 30; i++) {
			add(CallFixture.list().userAgent("client/" + i));
		}
		assertThat(report().clients()).hasSize(21).startsWith(new Report.Client("(other clients)", 11));
		assertThat(report().clients()).contains(new Report.Client(null, 1));
	}

	@Test
	void namesOfAClientAreBounded() {
		CallFixture call = CallFixture.list();
		for (int i = 0; i < 1000; i++) {
			call.used("x".repeat(5000) + i, "name" + i);
		}
		add(call);
		assertThat(operation("deskie.users.list").used()).hasSizeLessThanOrEqualTo(200)
			.allSatisfy((name) -> assertThat(name).hasSizeLessThanOrEqualTo(200));
	}

	@Test
	void theExamplesOfAReportAreBounded() {
		for (int rule = 0; rule < 70; rule++) {
			for (int i = 0; i < 20; i++) {
				ReportedCall call = CallFixture.list()
					.finding(FindingKind.UNREAD, "deskie.r" + rule, "x".repeat(200) + i, "y".repeat(100))
					.build();
				int number = i;
				this.reports.add("test", call, () -> "z".repeat(190) + number);
			}
		}
		assertThat(report().findings().stream().mapToLong(Report.FindingSummary::calls).sum()).isEqualTo(1400);
		assertThat(report().findings().stream().mapToInt((finding) -> finding.examples().size()).sum()).isBetween(1200,
				1300);
	}

	@Test
	void theReportWithoutRequestsForTheLongestTimeMakesRoom() {
		for (int i = 0; i < 200; i++) {
			this.reports.add("r" + i, CallFixture.list().build(), () -> "");
		}
		this.reports.add("r0", CallFixture.list().build(), () -> "");
		this.reports.add("new", CallFixture.list().build(), () -> "");
		assertThat(this.reports.list()).hasSize(200)
			.extracting(Reports.Summary::name)
			.contains("r0", "new")
			.doesNotContain("r1");
	}

	@Test
	void aDeletedReportBeginsAgain() {
		add(CallFixture.list());
		assertThat(this.reports.delete("test")).isTrue();
		assertThat(this.reports.delete("test")).isFalse();
		assertThat(this.reports.find("test")).isEmpty();
		add(CallFixture.list());
		assertThat(report().calls()).isEqualTo(1);
		this.reports.deleteAll();
		assertThat(this.reports.list()).isEmpty();
	}

	@Test
	void theNearestNamesAreThoseWithTheFewestChanges() {
		for (String name : List.of("orders", "customers", "customer", "a", "b", "c")) {
			this.reports.add(name, CallFixture.list().build(), () -> "");
		}
		assertThat(this.reports.nearest("custommers")).hasSize(5).startsWith("customers", "customer");
	}

	@Test
	void concurrentRequestsAreAllCounted() throws Exception {
		Concurrently.run(8, (client) -> {
			for (int i = 0; i < 500; i++) {
				this.reports.add("test", CallFixture.list(0, 10, 15).credential(client, "c1").build(), () -> "");
			}
			return this.reports.list();
		});
		assertThat(report().calls()).isEqualTo(4000);
	}

	private void add(CallFixture call) {
		this.reports.add("test", call.build(), () -> "GET /api/users.json");
	}

	private Report report() {
		return this.reports.find("test").orElseThrow();
	}

	private Report.Operation operation(String name) {
		return report().operations()
			.stream()
			.filter((operation) -> name.equals(operation.operation()))
			.findFirst()
			.orElseThrow();
	}

}
