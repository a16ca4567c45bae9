package io.twindesk.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.rules.DeclaredSwitches;
import io.twindesk.rules.Switch;
import io.twindesk.rules.SwitchSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** Sweeps with a real client against the server of the tests. */
@OneDatabaseServerTest
class SweepTests {

	private final String url;

	private final List<SwitchSet> switchSets;

	private final RecordedProgress progress = new RecordedProgress();

	SweepTests(TestWorkspaces workspaces, List<SwitchSet> switchSets) {
		this.url = "http://127.0.0.1:" + workspaces.port();
		this.switchSets = switchSets;
	}

	@Test
	void theOptionsThatBreakTheClientAreReported() throws Exception {
		SweepResult result = sweep(false, SampleClient.command("create", "duplicate", "nobody"), "deskie.list.empty",
				"deskie.create.status", "deskie.duplicate.status");
		assertThat(result.baseline().passed()).isTrue();
		assertThat(result.passed()).isFalse();
		assertThat(result.dependsOn()).containsExactly("switch.deskie.create.status", "switch.deskie.list.empty");
		assertThat(result.runs()).extracting(SweepRun::switches, SweepRun::options, SweepRun::passed)
			.containsExactly(tuple("switch.deskie.create.status", "200", false),
					tuple("switch.deskie.list.empty", "array", false),
					tuple("switch.deskie.duplicate.status", "409", true),
					tuple("switch.deskie.duplicate.status", "422", true));
		assertThat(result.runs().get(0).line()).startsWith("unexpected response: 200 {\"user\"");
		assertThat(result.runs().get(1).line()).isEqualTo("unexpected response: 200 []");
		assertThat(result.runs().get(2).line()).isEmpty();
		assertThat(result.runs().get(0).output().exitCode()).isEqualTo(3);
		assertThat(this.progress.lines()).startsWith("baseline")
			.endsWith("4/4 switch.deskie.duplicate.status=422", "4/4 passes");
	}

	@Test
	void theCommandGetsTheAddressTheKeyAndThePosition() throws Exception {
		SweepResult result = sweep(false, SampleClient.command("variables", "nobody", "switch"), "deskie.list.empty");
		assertThat(result.baseline().lines()).startsWith("URL: " + this.url, "DESKIE_URL: " + this.url,
				"OMNIDESK_URL: " + this.url, "STAFF_EMAIL: $TWINDESK_STAFF_EMAIL", "API_KEY: $TWINDESK_API_KEY",
				"WORKSPACE: $TWINDESK_WORKSPACE", "SWITCH: ");
		assertThat(result.runs().get(0).output().lines()).contains("SWITCH: switch.deskie.list.empty=array");
	}

	@Test
	void pairsNameTheSwitchesThatOnlyFailingRunsHave() throws Exception {
		SweepResult result = sweep(true, SampleClient.command("create", "duplicate", "nobody"), "deskie.list.empty",
				"deskie.duplicate.code", "deskie.duplicate.status");
		assertThat(result.dependsOn()).containsExactly("switch.deskie.list.empty");
		assertThat(result.runs()).hasSizeLessThanOrEqualTo(7)
			.extracting(SweepRun::positions)
			.contains(Map.of("switch.deskie.duplicate.code", "exists", "switch.deskie.duplicate.status", "409"));
	}

	@Test
	void theSwitchesAreThoseOfTheServer() {
		assertThat(DeclaredSwitches.find()).isEqualTo(all().toList());
	}

	private SweepResult sweep(boolean pairs, List<String> command, String... rules) throws Exception {
		List<Switch> switches = all().filter((each) -> List.of(rules).contains(each.rule())).toList();
		return new Sweep(this.url, command, this.progress).run(switches, pairs);
	}

	private Stream<Switch> all() {
		return this.switchSets.stream()
			.sorted(Comparator.comparing(SwitchSet::dialect))
			.flatMap((set) -> set.switches().stream());
	}

}
