package io.twindesk.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.twindesk.access.Evidence;
import io.twindesk.rules.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Sweeps against a server with a given report of the baseline. */
class SkippedSwitchesTests {

	private static final List<Switch> SWITCHES = List.of(
			Switch.of("deskie.one", "a", "A.", Evidence.ASSUMED).or("b", "B.", Evidence.ASSUMED),
			Switch.of("deskie.two", "a", "A.", Evidence.ASSUMED).or("b", "B.", Evidence.ASSUMED));

	private final RecordedProgress progress = new RecordedProgress();

	@TempDir
	private Path folder;

	@Test
	void aSwitchThatWasNeverAskedIsSkipped() throws Exception {
		try (FakeControl control = new FakeControl(
				"{\"assumptions\":[{\"rule\":\"deskie.two\",\"switch\":\"switch.deskie.two\",\"option\":\"a\",\"calls\":1}]}")) {
			SweepResult result = sweep(control, "true").run(SWITCHES, false);
			assertThat(result.skipped()).containsExactly("switch.deskie.one");
			assertThat(result.passed()).isTrue();
			assertThat(this.progress.lines()).containsExactly("baseline", "skipped [switch.deskie.one]",
					"1/1 switch.deskie.two=b", "1/1 passes");
			assertThat(control.requests()).containsExactly("{\"name\":…,\"settings\":{}}", "GET /_twindesk/reports/w1",
					"DELETE /_twindesk/workspaces/w1", "{\"name\":…,\"settings\":{\"switch.deskie.two\":\"b\"}}",
					"DELETE /_twindesk/workspaces/w1");
		}
	}

	@Test
	void withoutAnyRequestAllSwitchesAreSkipped() throws Exception {
		try (FakeControl control = new FakeControl(null)) {
			SweepResult result = sweep(control, "true").run(SWITCHES, true);
			assertThat(result.skipped()).hasSize(2);
			assertThat(result.runs()).isEmpty();
			assertThat(result.passed()).isTrue();
		}
	}

	@Test
	void aFailingBaselineEndsTheSweep() throws Exception {
		try (FakeControl control = new FakeControl("{}")) {
			SweepResult result = sweep(control, "echo broken >&2; exit 7").run(SWITCHES, false);
			assertThat(result.baseline()).isEqualTo(new CommandOutput(7, List.of("broken")));
			assertThat(result.runs()).isEmpty();
			assertThat(result.passed()).isFalse();
		}
	}

	@Test
	void aMissingCommandIsReported() throws Exception {
		try (FakeControl control = new FakeControl("{}")) {
			assertThatExceptionOfType(CommandStartException.class)
				.isThrownBy(
						() -> new Sweep(control.url(), List.of("/no/such/program"), this.progress).run(SWITCHES, false))
				.withMessageContaining("/no/such/program");
		}
	}

	@Test
	void coloursAndControlCharactersAreRemovedFromTheOutput() throws Exception {
		try (FakeControl control = new FakeControl("{}")) {
			SweepResult result = sweep(control, "printf '\\033[1;31mred\\033[0m\\tk1 \\007bell\\n'").run(SWITCHES,
					false);
			assertThat(result.baseline().lines()).containsExactly("red\t$TWINDESK_API_KEY bell");
		}
	}

	@Test
	void theInputOfTheCommandIsEmpty() throws Exception {
		try (FakeControl control = new FakeControl("{}")) {
			assertThat(sweep(control, "cat; echo end").run(SWITCHES, false).baseline().lines()).containsExactly("end");
		}
	}

	@Test
	void aCancelledSweepEndsTheCommandWithAllItsProcesses() throws Exception {
		Path started = this.folder.resolve("started");
		try (FakeControl control = new FakeControl("{}")) {
			Sweep sweep = sweep(control,
					"sleep 600 & echo $! $$ > '" + started + ".new'; mv '" + started + ".new' '" + started + "'; wait");
			FutureTask<SweepResult> run = new FutureTask<>(() -> sweep.run(SWITCHES, false));
			new Thread(run, "sweep").start();
			while (!Files.exists(started)) {
				Thread.onSpinWait();
			}
			sweep.cancel();
			for (String pid : Files.readString(started).strip().split(" ")) {
				assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)).isEmpty();
			}
			assertThat(run.get().baseline().passed()).isFalse();
			assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> sweep.run(SWITCHES, false));
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex);
		}
	}

	private Sweep sweep(FakeControl control, String script) {
		return new Sweep(control.url(), List.of("sh", "-c", script), this.progress);
	}

}
