package io.twindesk.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares an audit trail with the changes that writers know of. */
final class AuditCheck {

	private AuditCheck() {
	}

	/** Returns the differences between the audit trail and the writers. */
	static List<String> problems(AuditTrail trail, List<LoadWriter> writers) {
		List<String> problems = new ArrayList<>();
		if (trail.gaps()) {
			problems.add("the audit trail has gaps");
		}
		Map<String, List<Long>> unknown = new TreeMap<>(trail.users());
		for (LoadWriter loadWriter : writers) {
			loadWriter.changes().forEach((request, user) -> {
				List<Long> reported = unknown.getOrDefault(request, List.of());
				if (reported.stream().filter(user::equals).count() != 1
						|| reported.stream().distinct().count() != reported.size()) {
					problems.add(request + " changed user " + user + ", but the audit trail has " + reported);
				}
			});
			unknown.keySet().removeAll(loadWriter.changes().keySet());
			unknown.remove(loadWriter.uncertainRequest());
		}
		unknown.forEach((request, reported) -> problems
			.add("no writer made the audited change of users " + reported + ": " + request));
		return problems;
	}

}
