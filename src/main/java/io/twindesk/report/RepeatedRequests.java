package io.twindesk.report;

import java.util.LinkedHashSet;
import java.util.Set;

/** Recognises requests that a client sends again after a failure. */
class RepeatedRequests {

	private static final int MAX_FAILURES = 500;

	/**
	 * The failed requests by their fingerprints; the value is whether a create succeeded
	 * nevertheless.
	 */
	private final BoundedMap<Boolean> failures = new BoundedMap<>(MAX_FAILURES);

	/**
	 * Returns the names of the situations that a request completes.
	 * @param duplicate whether the request was rejected as a duplicate
	 */
	Set<String> add(ReportedCall call, boolean duplicate) {
		boolean failed = call.response().isFailure();
		if (!failed && this.failures.isEmpty()) {
			return Set.of();
		}
		String fingerprint = call.fingerprint();
		Boolean created = this.failures.remove(fingerprint);
		if (failed) {
			boolean written = call.request().isCreate() && call.response().written();
			this.failures.put(fingerprint, written || Boolean.TRUE.equals(created));
		}
		if (created == null) {
			return Set.of();
		}
		Set<String> met = new LinkedHashSet<>(Set.of(Situation.RETRIED));
		boolean doubled = call.response().isSuccess() && !call.response().replayed();
		if (created && (duplicate || doubled)) {
			met.add(Situation.DOUBLED);
		}
		return met;
	}

}
