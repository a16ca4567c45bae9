package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what writers know with what a server tells, and counts. */
final class DataCheck {

	private int writes;

	private int lost;

	private int doubted;

	private int audit;

	private boolean foundBefore;

	private boolean lostBefore;

	/** Compares one round, and tells what it found. */
	String of(int port, KillRound killRound, Tolerance tolerance) throws IOException {
		int lostBefore = this.lost;
		List<String> faults = new ArrayList<>();
		AuditTrail trail = AuditTrail.read(DeskieClient.control(port), killRound.workspace());
		Map<String, Profile> result = Profiles.read(killRound.client(port));
		for (LoadWriter loadWriter : killRound.writers()) {
			Map<String, Profile> own = new TreeMap<>(result);
			own.keySet().removeIf((email) -> !email.startsWith(loadWriter.name() + "-"));
			List<String> missing = loadWriter.missing(own);
			faults.addAll(missing);
			this.lost += missing.size();
			this.doubted += faults(loadWriter, own, missing.isEmpty(), tolerance, faults);
			if (loadWriter.isInDoubt() && loadWriter.didMore(own) != trail.users().containsKey(loadWriter.doubted())
					&& missing.isEmpty()) {
				faults.add(loadWriter.doubted() + " is in the audit and was not done, or the other way round");
				this.audit++;
			}
		}
		List<String> reported = trail.faults(killRound.writers());
		this.audit += reported.size();
		faults.addAll(reported);
		faults.stream().limit(10).forEach((line) -> System.out.println("  " + line));
		this.writes += killRound.writes();
		return "%,5d writes acknowledged, %d missing or changed".formatted(killRound.writes(), this.lost - lostBefore);
	}

	private static int faults(LoadWriter loadWriter, Map<String, Profile> own, boolean whole, Tolerance tolerance,
			List<String> faults) {
		int before = faults.size();
		if (whole && !loadWriter.expects(own)) {
			faults.add(loadWriter.name() + " finds something half done");
		}
		if (whole && tolerance == Tolerance.NOTHING_IN_DOUBT && loadWriter.didMore(own)) {
			faults.add(loadWriter.doubted() + " was done and not answered");
		}
		Calls.Answer error = loadWriter.refusal();
		if (error != null && !(tolerance == Tolerance.MAY_BE_AWAY && error.status() == 503)) {
			faults.add(loadWriter.name() + " was answered " + error);
		}
		return faults.size() - before;
	}

	/** Counts a round whose workspace is gone, with all that was written there. */
	String lostWhole(KillRound killRound) {
		this.writes += killRound.writes();
		this.lost += killRound.writes();
		return "%,5d writes acknowledged, and the workspace is gone".formatted(killRound.writes());
	}

	/** Counts what a caller has found. */
	void fault(String line) {
		System.out.println("  " + line);
		this.doubted++;
		this.foundBefore = true;
	}

	/** Begins again, for a last look at everything. */
	void again() {
		this.foundBefore |= found();
		this.lostBefore |= this.lost > 0;
		this.writes = 0;
		this.lost = 0;
		this.doubted = 0;
		this.audit = 0;
	}

	/** Whether anything acknowledged was missing or changed. */
	boolean lost() {
		return this.lostBefore || this.lost > 0;
	}

	/** Whether anything at all was not as it should be. */
	boolean found() {
		return this.foundBefore || this.lost + this.doubted + this.audit > 0;
	}

	@Override
	public String toString() {
		return "%,d writes acknowledged; %d missing or changed, %d of half or refused, %d where the audit differs"
			.formatted(this.writes, this.lost, this.doubted, this.audit);
	}

	/** What is no fault here, or is one. */
	enum Tolerance {

		NONE,

		/** A call may be answered by 503, and then be done or not. */
		MAY_BE_AWAY,

		/** What was done has been acknowledged. */
		NOTHING_IN_DOUBT

	}

}
