package io.twindesk.bench;

import java.util.Set;

/** The kinds of measured requests, each with its expected status. */
enum RequestKind {

	VIEW("view", 200),

	LIST("list of 100, Deskie", 200, "total_count"),

	OMNIDESK_LIST("list of 100, Omnidesk", 200, "itemTotal"),

	FILTER("filter by e-mail", 200),

	CREATE("create", 201, "id", "user_id", "user_email", "password", "created_at", "updated_at"),

	EDIT("edit", 200, "user_full_name", "updated_at"),

	UPDATE_STATUS("updateStatus", 204),

	BAD_REQUEST("400", 400),

	UNAUTHORIZED("401", 401),

	FORBIDDEN("403", 403),

	NOT_FOUND("404", 404);

	/**
	 * Ten requests of a suite: half views, a fifth lists, a fifth creates, a tenth edits.
	 */
	private static final RequestKind[] MIX = { VIEW, LIST, VIEW, CREATE, VIEW, EDIT, VIEW, OMNIDESK_LIST, VIEW,
			CREATE };

	private final String title;

	private final int status;

	private final Set<String> variables;

	RequestKind(String title, int status, String... variables) {
		this.title = title;
		this.status = status;
		this.variables = Set.of(variables);
	}

	/** Returns the kind of the nth request of a mixed series. */
	static RequestKind mixed(int n) {
		return MIX[n % MIX.length];
	}

	String title() {
		return this.title;
	}

	int status() {
		return this.status;
	}

	/** Returns the fields of the response whose values differ between requests. */
	Set<String> variables() {
		return this.variables;
	}

	boolean isError() {
		return this.status >= 400;
	}

}
