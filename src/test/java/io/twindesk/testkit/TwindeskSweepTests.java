package io.twindesk.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.RestAssured;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TwindeskSweepTests {

	private final TwindeskServer server;

	TwindeskSweepTests(TestWorkspaces testWorkspaces) {
		this.server = Kit.server(testWorkspaces);
	}

	@Test
	void theTestRunsOnceForEachOptionByName() {
		Run run = Run.of(Alone.class, this.server);
		assertThat(run.passed()).containsExactlyInAnyOrder("default", "switch.deskie.duplicate.status=409",
				"switch.deskie.duplicate.status=422");
		assertThat(run.failures()).singleElement().isInstanceOf(AssertionError.class);
		assertThat(run.reports()).singleElement().asString().startsWith("workspace list-");
		assertThat(Alone.seen).hasSize(4);
	}

	@Test
	void besideATestThatOneRunsInTheDefaultPositions() {
		Run run = Run.of(BesideTest.class, this.server);
		assertThat(run.failures()).isEmpty();
		assertThat(run.passed()).containsExactlyInAnyOrder("list(TwindeskWorkspace)", "switch.deskie.list.empty=array");
		assertThat(BesideTest.bodies).containsExactlyInAnyOrder("{\"total_count\":0}", "[]");
	}

	@Test
	void aDialectMeansAllOfItsSwitches() {
		Run run = Run.of(WholeDialect.class, this.server);
		assertThat(run.failures()).isEmpty();
		assertThat(run.passed()).hasSize(1 + options("omnidesk."))
			.contains("default", "switch.omnidesk.flag=number", "switch.omnidesk.duplicate.status=422");
	}

	@Test
	void withoutSwitchesAllAreSwept() {
		Run run = Run.of(Everything.class, this.server);
		assertThat(run.failures()).isEmpty();
		assertThat(run.passed()).hasSize(1 + options(""));
	}

	@Test
	void anUnknownSwitchIsReportedWithTheKnownOnes() {
		assertThat(Run.of(UnknownSwitch.class, this.server).failures()).singleElement()
			.satisfies((failure) -> assertThat(failure)
				.hasMessageStartingWith("@TwindeskSweep on list: there is no switch 'deskie.list'; allowed: ")
				.hasMessageContaining("deskie.list.empty, "));
	}

	@Test
	void theSettingsOfABuilderApplyToEachRun() {
		assertThat(Run.of(WithBuilder.class, this.server).failures()).isEmpty();
	}

	private int options(String prefix) {
		return this.server.switches()
			.stream()
			.filter((each) -> each.text("rule").startsWith(prefix))
			.mapToInt((each) -> each.objects("options").size() - 1)
			.sum();
	}

	private static String list(TwindeskWorkspace workspace) {
		return RestAssured.given()
			.header("Authorization", workspace.deskie().authorization())
			.get(workspace.deskie().url() + "/api/users.json")
			.asString();
	}

	@Twindesk
	static class Alone {

		static final Set<String> seen = ConcurrentHashMap.newKeySet();

		@TwindeskSweep(switches = { "deskie.list.empty", "switch.deskie.duplicate.status" })
		void list(TwindeskWorkspace workspace) {
			seen.add(workspace.name());
			assertThat(TwindeskSweepTests.list(workspace)).contains("total_count");
		}

	}

	static class BesideTest {

		static final Set<String> bodies = ConcurrentHashMap.newKeySet();

		@Test
		@TwindeskSweep(switches = "deskie.list.empty")
		void list(TwindeskWorkspace workspace) {
			bodies.add(TwindeskSweepTests.list(workspace));
		}

	}

	static class WholeDialect {

		@TwindeskSweep(switches = "omnidesk")
		void nothing(TwindeskWorkspace workspace) {
		}

	}

	static class Everything {

		@TwindeskSweep
		void nothing() {
		}

	}

	@Twindesk
	static class UnknownSwitch {

		@TwindeskSweep(switches = "deskie.list")
		void list(TwindeskWorkspace workspace) {
		}

	}

	static class WithBuilder {

		@RegisterExtension
		static final TwindeskExtension twindesk = TwindeskExtension.builder()
			.seed("{\"nextUserId\": 40}")
			.setting("switch.deskie.create.status", "201")
			.build();

		private long id;

		@BeforeEach
		void create(TwindeskWorkspace workspace) {
			this.id = Kit.create(workspace, "jane@acme.test").jsonPath().getLong("user.user_id");
		}

		@TwindeskSweep(switches = "deskie.create.status")
		void create(TwindeskWorkspace workspace, TestInfo test) {
			int status = Kit.create(workspace, "john@acme.test").statusCode();
			assertThat(List.of(this.id, status))
				.isEqualTo(List.of(40L, test.getDisplayName().endsWith("=200") ? 200 : 201));
		}

	}

}
