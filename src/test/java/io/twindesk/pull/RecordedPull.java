package io.twindesk.pull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.twindesk.calibration.LiveAccount;
import io.twindesk.calibration.Pause;

/** A pull whose progress and pauses are recorded. */
final class RecordedPull implements PullProgress {

	static final PullOptions.Scope ALL = new PullOptions.Scope(null, Long.MAX_VALUE, false);

	static final PullOptions.Privacy AS_IS = new PullOptions.Privacy(true, null);

	static final Map<Integer, String> LANGUAGES = Map.of(1, "ru", 2, "en", 3, "nl");

	private final List<String> lines = new ArrayList<>();

	private final List<Integer> pauses = new ArrayList<>();

	private final Pause pause;

	RecordedPull(Pause pause) {
		this.pause = pause;
	}

	/** Pulls without a real wait. */
	RecordedPull() {
		this((seconds) -> {
		});
	}

	PullResult run(LiveAccount account, PullOptions.Scope scope, PullOptions.Privacy privacy, Path output)
			throws Exception {
		return run(new PullOptions(account, null, scope, privacy, output, false, LANGUAGES));
	}

	PullResult run(PullOptions options) throws Exception {
		return new Pull(options, this, (seconds) -> {
			this.pauses.add(seconds);
			this.pause.seconds(seconds);
		}).run();
	}

	/** Returns the seconds of each pause. */
	List<Integer> pauses() {
		return this.pauses;
	}

	List<String> lines() {
		return this.lines;
	}

	@Override
	public void starting(String step, long done) {
		this.lines.add("starting " + step + " after " + done);
	}

	@Override
	public void advanced(String step, long done, long total) {
		this.lines.add(step + " " + done + "/" + total);
	}

	@Override
	public void waiting(int seconds, String reason) {
		this.lines.add("waiting " + seconds + ": " + reason);
	}

	@Override
	public void note(String line) {
		this.lines.add(line);
	}

}
