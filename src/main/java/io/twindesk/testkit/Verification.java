package io.twindesk.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies the number of requests that meet conditions, either now or within a timeout.
 * Each condition returns a new verification.
 */
public final class Verification {

	private final TwindeskJournal journal;

	private final Map<String, Object> query;

	private final Map<String, Object> where;

	Verification(TwindeskJournal journal, String operation) {
		this(journal, Map.of("operation", operation), Map.of());
	}

	private Verification(TwindeskJournal journal, Map<String, Object> query, Map<String, Object> where) {
		this.journal = journal;
		this.query = query;
		this.where = where;
	}

	/** Counts only requests with this response status. */
	public Verification status(int status) {
		return new Verification(this.journal, with(this.query, "status", status), this.where);
	}

	/** Counts only requests that name this user in their path, query or body. */
	public Verification whereUser(long userId) {
		return where("userId", userId);
	}

	/** Counts only requests that name this e-mail address, or the user who has it. */
	public Verification whereEmail(String email) {
		return where("email", email);
	}

	/** Counts only requests with this header. Keys are masked and match nothing. */
	public Verification whereHeader(String name, String value) {
		return where("header", Map.of("name", name, "value", value));
	}

	/**
	 * Counts only requests with this value in their body, JSON or form.
	 * @param path for example {@code $.user.user_email}
	 * @param value a string, a number or a boolean
	 */
	public Verification whereBody(String path, Object value) {
		return where("body", Map.of("path", path, "value", value));
	}

	/** Verifies that there are exactly this many requests. */
	public void exactly(int count) {
		verify("exactly", count);
	}

	/** Verifies that there are at least this many requests. */
	public void atLeast(int count) {
		verify("atLeast", count);
	}

	/** Verifies that there are at most this many requests. */
	public void atMost(int count) {
		verify("atMost", count);
	}

	/** Verifies that there are no requests. */
	public void never() {
		exactly(0);
	}

	/**
	 * Waits until there are this many requests. Requests before this call count, too.
	 * @throws AssertionError if there are fewer within the timeout; the message lists the
	 * requests
	 */
	public List<JournalEntry> await(int count, Duration timeout) {
		Map<String, Object> query = with(with(query(), "count", count), "timeout", timeout);
		ControlApi.Response response = this.journal.post("/requests/wait", query);
		if (response.status() == 408) {
			throw new AssertionError(
					this + " was not called " + count + " times within " + timeout + ". " + this.journal.summary());
		}
		if (response.status() != 200) {
			throw response.toException();
		}
		return TwindeskJournal.entries(response.json());
	}

	private void verify(String bound, int count) {
		ControlApi.Response response = this.journal.post("/requests/verify",
				with(query(), "count", Map.of(bound, count)));
		if (response.status() == 409) {
			throw new AssertionError(
					this + " was not called " + bound + " " + count + " times. " + this.journal.summary());
		}
		if (response.status() != 200) {
			throw response.toException();
		}
	}

	private Verification where(String name, Object value) {
		return new Verification(this.journal, this.query, with(this.where, name, value));
	}

	private Map<String, Object> query() {
		return this.where.isEmpty() ? this.query : with(this.query, "where", this.where);
	}

	private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
		Map<String, Object> copy = new LinkedHashMap<>(fields);
		copy.put(name, value);
		return copy;
	}

	@Override
	public String toString() {
		Object status = this.query.get("status");
		return this.query.get("operation") + ((status != null) ? " with status " + status : "")
				+ (this.where.isEmpty() ? "" : " where " + JsonWriter.write(this.where));
	}

}
