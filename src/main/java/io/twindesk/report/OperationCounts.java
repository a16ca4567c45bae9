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

	private final Map<String, Long> statuses = new TreeMap<>();

	private final Map<String, Long> errors = new TreeMap<>();

	private final Set<String> used = new LinkedHashSet<>();

	private long calls;

	void add(ReportedCall call) {
		this.calls++;
		Integer status = call.response().status();
		this.statuses.merge((status != null) ? String.valueOf(status) : NO_STATUS, 1L, Long::sum);
		String error = call.response().error();
		if (error != null && (this.errors.size() < MAX_ERRORS || this.errors.containsKey(error))) {
			this.errors.merge(error, 1L, Long::sum);
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
		return new Report.Operation(operation, dialect, this.calls, new TreeMap<>(this.statuses),
				new TreeMap<>(this.errors), this.used.stream().sorted().toList(), unused);
	}

	/** Counts all custom fields as one. */
	private static String withoutField(String name) {
		int at = name.indexOf(CUSTOM_FIELDS);
		return (at >= 0) ? name.substring(0, at + CUSTOM_FIELDS.length()) : name;
	}

}
