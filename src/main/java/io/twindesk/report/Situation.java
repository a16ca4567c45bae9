package io.twindesk.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A situation that a client should have met before it can be trusted.
 *
 * @param id for example {@code deskie.list.empty}
 * @param title a sentence that is true once the situation was met
 * @param weight the meaning of the situation in a report
 */
record Situation(String id, String title, Weight weight) {

	static final String SEVERAL_PAGES = "list.several-pages";

	static final String EXACT_MULTIPLE = "list.exact-multiple";

	static final String DUPLICATE = "duplicate";

	static final String NOT_FOUND = "not-found";

	static final String CREDENTIALS_WRONG = "credentials.wrong";

	static final String PERMISSION_MISSING = "permission.missing";

	static final String WAITED = "rate-limit.waited";

	static final String HURRIED = "rate-limit.hurried";

	static final String RETRIED = "retry.after-failure";

	static final String DOUBLED = "retry.doubled";

	private static final List<Situation> OF_BOTH = List.of(
			of(SEVERAL_PAGES, "The client walked through several pages of a list to the last one."),
			of(EXACT_MULTIPLE, "The last page of a list was full, and the client recognised the end."),
			of("list.empty", "A list was empty."),
			of("user.without-email", "The response contained a user without an e-mail address."),
			of("user.blocked-or-deleted", "The response contained a blocked, disabled or deleted user."),
			of("text.not-ascii", "A text contained letters other than ASCII."),
			of(DUPLICATE, "A create or an edit was rejected because of a duplicate."),
			of(NOT_FOUND, "A user or another object did not exist."),
			of(CREDENTIALS_WRONG, "The key was wrong, or belonged to another staff member."),
			of(PERMISSION_MISSING, "The key did not have the permission for an operation."),
			of(WAITED, "The client waited for the requested time after a 429."),
			new Situation(HURRIED, "The client did not wait for the requested time after a 429.", Weight.TOLERATED),
			of(RETRIED, "The client repeated a request after a 5xx or a cut connection."), new Situation(DOUBLED,
					"The client repeated a create that had succeeded although its response was lost.", Weight.NOTE));

	private static final List<Situation> OF_OMNIDESK = List.of(
			of("body.several-errors", "One response reported errors of several parameters."),
			of("status.locked", "The status of a user was locked."));

	/**
	 * Situations that Omnidesk does not have: its users have e-mails, its keys no staff.
	 */
	private static final List<String> NOT_OF_OMNIDESK = List.of("user.without-email", CREDENTIALS_WRONG);

	/** Returns the situations of a dialect. */
	static List<Situation> of(String dialect) {
		Stream<Situation> situations = OF_BOTH.stream();
		if (dialect.equals("omnidesk")) {
			situations = Stream.concat(situations.filter((each) -> !NOT_OF_OMNIDESK.contains(each.id)),
					OF_OMNIDESK.stream());
		}
		return situations.map((each) -> new Situation(dialect + "." + each.id, each.title, each.weight)).toList();
	}

	private static Situation of(String id, String title) {
		return new Situation(id, title, Weight.REQUIRED);
	}

	/** The meaning of a situation in a report. */
	enum Weight {

		/** The client should meet it. */
		REQUIRED,

		/** The client may meet it. */
		NOTE,

		/** A client that meets it relies on the vendor's tolerance. */
		TOLERATED

	}

}
