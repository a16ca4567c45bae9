package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the writes that writers know of with the data of a server, and counts
 * differences.
 */
final class DataCheck {

	private int writes;

	private int lost;

	private int partial;

	private int audit;

	private boolean problemsBefore;

	private boolean lostBefore;

	/** Compares one round and returns the result. */
	String of(int port, KillRound killRound, Tolerance tolerance) throws IOException {
		int lostBefore = this.lost;
		List<String> problems = new ArrayList<>();
		AuditTrail trail = AuditTrail.read(DeskieClient.control(port), killRound.workspace());
		Map<String, Profile> result = Profiles.read(killRound.client(port));
		for (LoadWriter loadWriter : killRound.writers()) {
			Map<String, Profile> own = new TreeMap<>(result);
			own.keySet().removeIf((email) -> !email.startsWith(loadWriter.name() + "-"));
			List<String> missing = loadWriter.missing(own);
			problems.addAll(missing);
			this.lost += missing.size();
			this.partial += problems(loadWriter, own, missing.isEmpty(), tolerance, problems);
			if (loadWriter.isUncertain()
					&& loadWriter.didMore(own) != trail.users().containsKey(loadWriter.uncertainRequest())
					&& missing.isEmpty()) {
				problems.add(loadWriter.uncertainRequest() + " differs between the audit trail and the data");
				this.audit++;
			}
		}
		List<String> reported = AuditCheck.problems(trail, killRound.writers());
		this.audit += reported.size();
		problems.addAll(reported);
		problems.stream().limit(10).forEach((line) -> System.out.println("  " + line));
		this.writes += killRound.writes();
		return "%,5d writes acknowledged, %d missing or changed".formatted(killRound.writes(), this.lost - lostBefore);
	}

	private static int problems(LoadWriter loadWriter, Map<String, Profile> own, boolean complete, Tolerance tolerance,
			List<String> problems) {
		int before = problems.size();
		if (complete && !loadWriter.expects(own)) {
			problems.add(loadWriter.name() + " has a partial write");
		}
		if (complete && tolerance == Tolerance.ALL_ACKNOWLEDGED && loadWriter.didMore(own)) {
			problems.add(loadWriter.uncertainRequest() + " took effect without an acknowledgement");
		}
		Calls.Response error = loadWriter.failure();
		if (error != null && !(tolerance == Tolerance.MAY_BE_UNAVAILABLE && error.status() == 503)) {
			problems.add(loadWriter.name() + " got " + error);
		}
		return problems.size() - before;
	}

	/** Counts a round whose workspace is missing, with all of its writes. */
	String workspaceLost(KillRound killRound) {
		this.writes += killRound.writes();
		this.lost += killRound.writes();
		return "%,5d writes acknowledged, and the workspace is missing".formatted(killRound.writes());
	}

	/** Counts a problem that a caller has found. */
	void addProblem(String line) {
		System.out.println("  " + line);
		this.partial++;
		this.problemsBefore = true;
	}

	/** Resets the counts for a final check of everything. */
	void restart() {
		this.problemsBefore |= hasProblems();
		this.lostBefore |= this.lost > 0;
		this.writes = 0;
		this.lost = 0;
		this.partial = 0;
		this.audit = 0;
	}

	/** Returns whether an acknowledged write was missing or changed. */
	boolean lost() {
		return this.lostBefore || this.lost > 0;
	}

	/** Returns whether there was any problem. */
	boolean hasProblems() {
		return this.problemsBefore || this.lost + this.partial + this.audit > 0;
	}

	@Override
	public String toString() {
		return "%,d writes acknowledged; %d missing or changed, %d partial or failed, %d that differ in the audit trail"
			.formatted(this.writes, this.lost, this.partial, this.audit);
	}

	/** The results that are tolerated. */
	enum Tolerance {

		NONE,

		/** A request may get a 503, and its result may be unknown. */
		MAY_BE_UNAVAILABLE,

		/** Every write that took effect was acknowledged. */
		ALL_ACKNOWLEDGED

	}

}
