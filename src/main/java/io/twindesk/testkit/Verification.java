package io.twindesk.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which calls are counted, and how many there must be, by now or after a while. Each
 * condition gives a new verification.
 */
public final class Verification {

	private final TwindeskJournal journal;

	private final Map<String, Object> question;

	private final Map<String, Object> where;

	Verification(TwindeskJournal journal, String operation) {
		this(journal, Map.of("operation", operation), Map.of());
	}

	private Verification(TwindeskJournal journal, Map<String, Object> question, Map<String, Object> where) {
		this.journal = journal;
		this.question = question;
		this.where = where;
	}

	/** Counts only those with this status. */
	public Verification status(int status) {
		return new Verification(this.journal, with(this.question, "status", status), this.where);
	}

	/** Counts only those that name this user in their path, query or body. */
	public Verification whereUser(long userId) {
		return where("userId", userId);
	}

	/** Counts only those that name this e-mail, or the user who has it. */
	public Verification whereEmail(String email) {
		return where("email", email);
	}

	/** Counts only those with this header; keys are masked, so they match nothing. */
	public Verification whereHeader(String name, String value) {
		return where("header", Map.of("name", name, "value", value));
	}

	/**
	 * Counts only those with this value in their body, JSON or form.
	 * @param path such as {@code $.user.user_email}
	 * @param value a text, a number or a flag
	 */
	public Verification whereBody(String path, Object value) {
		return where("body", Map.of("path", path, "value", value));
	}

	/** So often and no more. */
	public void exactly(int count) {
		verify("exactly", count);
	}

	/** So often or more. */
	public void atLeast(int count) {
		verify("atLeast", count);
	}

	/** So often or less. */
	public void atMost(int count) {
		verify("atMost", count);
	}

	/** Not at all. */
	public void never() {
		exactly(0);
	}

	/**
	 * Waits until there are so many, those before this call included.
	 * @throws AssertionError if there are not, with what was seen
	 */
	public List<JournalEntry> await(int count, Duration timeout) {
		Map<String, Object> question = with(with(question(), "count", count), "timeout", timeout);
		ControlApi.Response response = this.journal.post("/requests/wait", question);
		if (response.status() == 408) {
			throw new AssertionError(
					this + " was not called " + count + " times within " + timeout + ". " + this.journal.summary());
		}
		if (response.status() != 200) {
			throw response.refusal();
		}
		return TwindeskJournal.entries(response.json());
	}

	private void verify(String bound, int count) {
		ControlApi.Response response = this.journal.post("/requests/verify",
				with(question(), "count", Map.of(bound, count)));
		if (response.status() == 409) {
			throw new AssertionError(
					this + " was to be called " + bound + " " + count + " times. " + this.journal.summary());
		}
		if (response.status() != 200) {
			throw response.refusal();
		}
	}

	private Verification where(String name, Object value) {
		return new Verification(this.journal, this.question, with(this.where, name, value));
	}

	private Map<String, Object> question() {
		return this.where.isEmpty() ? this.question : with(this.question, "where", this.where);
	}

	private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(fields);
		more.put(name, value);
		return more;
	}

	@Override
	public String toString() {
		Object status = this.question.get("status");
		return this.question.get("operation") + ((status != null) ? " with status " + status : "")
				+ (this.where.isEmpty() ? "" : " where " + JsonWriter.write(this.where));
	}

}
