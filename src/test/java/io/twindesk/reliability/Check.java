package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what writers know with what a server tells, and counts. */
final class Check {

	private int writes;

	private int lost;

	private int doubted;

	private int audit;

	private boolean foundBefore;

	private boolean lostBefore;

	/** Compares one round, and tells what it found. */
	String of(int port, Round round, Tolerance tolerance) throws IOException {
		int lostBefore = this.lost;
		List<String> faults = new ArrayList<>();
		AuditTrail trail = AuditTrail.read(DeskieClient.control(port), round.workspace());
		Map<String, Profile> found = Profiles.read(round.client(port));
		for (Writer writer : round.writers()) {
			Map<String, Profile> own = new TreeMap<>(found);
			own.keySet().removeIf((email) -> !email.startsWith(writer.name() + "-"));
			List<String> missing = writer.missing(own);
			faults.addAll(missing);
			this.lost += missing.size();
			this.doubted += faults(writer, own, missing.isEmpty(), tolerance, faults);
			if (writer.isInDoubt() && writer.didMore(own) != trail.users().containsKey(writer.doubted())
					&& missing.isEmpty()) {
				faults.add(writer.doubted() + " is in the audit and was not done, or the other way round");
				this.audit++;
			}
		}
		List<String> told = trail.faults(round.writers());
		this.audit += told.size();
		faults.addAll(told);
		faults.stream().limit(10).forEach((line) -> System.out.println("  " + line));
		this.writes += round.writes();
		return "%,5d writes acknowledged, %d missing or changed".formatted(round.writes(), this.lost - lostBefore);
	}

	private static int faults(Writer writer, Map<String, Profile> own, boolean whole, Tolerance tolerance,
			List<String> faults) {
		int before = faults.size();
		if (whole && !writer.expects(own)) {
			faults.add(writer.name() + " finds something half done");
		}
		if (whole && tolerance == Tolerance.NOTHING_IN_DOUBT && writer.didMore(own)) {
			faults.add(writer.doubted() + " was done and not answered");
		}
		Calls.Answer refusal = writer.refusal();
		if (refusal != null && !(tolerance == Tolerance.MAY_BE_AWAY && refusal.status() == 503)) {
			faults.add(writer.name() + " was answered " + refusal);
		}
		return faults.size() - before;
	}

	/** Counts a round whose workspace is gone, with all that was written there. */
	String lostWhole(Round round) {
		this.writes += round.writes();
		this.lost += round.writes();
		return "%,5d writes acknowledged, and the workspace is gone".formatted(round.writes());
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
