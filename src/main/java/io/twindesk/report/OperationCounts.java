package io.twindesk.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The statuses, errors, parameters and keys of the requests of one operation. */
class OperationCounts {

	/** The statuses entry of requests without a response. */
	static final String NO_STATUS = "none";

	private static final int MAX_USED = 200;

	private static final int MAX_ERRORS = 200;

	private static final String CUSTOM_FIELDS = "custom_fields";

	private final CallCounts<Integer> statuses = new CallCounts<>();

	private final CallCounts<String> errors = new CallCounts<>();

	private final Set<String> used = new LinkedHashSet<>();

	private long calls;

	void add(ReportedCall call) {
		this.calls++;
		this.statuses.add(call.response().status());
		String error = call.response().error();
		if (error != null && (this.errors.size() < MAX_ERRORS || this.errors.contains(error))) {
			this.errors.add(error);
		}
		for (String name : call.facts().used()) {
			if (!this.used.contains(name) && this.used.size() < MAX_USED) {
				this.used.add(withoutField(ReportText.cut(name)));
			}
		}
	}

	/**
	 * Returns the result.
	 * @param documented the parameters and keys of the operation
	 */
	Report.Operation toOperation(@Nullable String operation, @Nullable String dialect, List<String> documented) {
		List<String> unused = documented.stream().filter((name) -> !this.used.contains(name)).toList();
		return new Report.Operation(operation, dialect, this.calls, statuses(), new TreeMap<>(this.errors.toMap()),
				this.used.stream().sorted().toList(), unused);
	}

	private Map<String, Long> statuses() {
		Map<String, Long> named = new TreeMap<>();
		this.statuses.toMap()
			.forEach((status, count) -> named.put((status != null) ? String.valueOf(status) : NO_STATUS, count));
		return named;
	}

	/** Counts all custom fields as one. */
	private static String withoutField(String name) {
		int at = name.indexOf(CUSTOM_FIELDS);
		return (at >= 0) ? name.substring(0, at + CUSTOM_FIELDS.length()) : name;
	}

}
