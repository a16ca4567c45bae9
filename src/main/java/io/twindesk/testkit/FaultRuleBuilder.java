package io.twindesk.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds a fault rule: first the conditions that select requests, finally the fault to
 * inject. The final method, for example {@link #error} or {@link #drop}, puts the rule
 * into force.
 */
public final class FaultRuleBuilder {

	private final Map<String, Object> rule = new LinkedHashMap<>();

	private final Map<String, Object> where = new LinkedHashMap<>();

	private final Map<String, Object> then = new LinkedHashMap<>();

	private final TwindeskFaults faults;

	FaultRuleBuilder(TwindeskFaults faults, String operation) {
		this.faults = faults;
		this.rule.put("operation", operation);
	}

	/**
	 * Sets the id of the rule, which responses carry in the {@code X-Twindesk-Fault}
	 * header.
	 */
	public FaultRuleBuilder id(String id) {
		this.rule.put("id", id);
		return this;
	}

	/** Matches only requests that concern this user. */
	public FaultRuleBuilder whereUser(long userId) {
		this.where.put("userId", userId);
		return this;
	}

	/** Matches only requests that contain this e-mail address. */
	public FaultRuleBuilder whereEmail(String email) {
		this.where.put("email", email);
		return this;
	}

	/** Skips this number of matching requests first. */
	public FaultRuleBuilder after(int requests) {
		this.rule.put("after", requests);
		return this;
	}

	/** Applies the fault to this number of requests; without it, to all of them. */
	public FaultRuleBuilder times(int requests) {
		this.rule.put("times", requests);
		return this;
	}

	/**
	 * Injects the fault after the change has been committed, so that the client cannot
	 * know of the change.
	 */
	public FaultRuleBuilder afterWrite() {
		this.rule.put("afterWrite", true);
		return this;
	}

	/** Delays the response, or the end of the connection, by this duration. */
	public FaultRuleBuilder delayedBy(Duration delay) {
		this.then.put("delay", delay);
		return this;
	}

	/**
	 * Sends this number of seconds in the dialect's own header for the time of the next
	 * attempt. Applies to {@link #error} and {@link #status}.
	 */
	public FaultRuleBuilder retryAfter(int seconds) {
		this.then.put("retryAfter", seconds);
		return this;
	}

	/**
	 * Replaces the dialect's own body, for example by a gateway's HTML page or broken
	 * JSON. Applies to {@link #error} and {@link #status}, which may then be 200.
	 */
	public FaultRuleBuilder body(String contentType, String body) {
		this.then.put("contentType", contentType);
		this.then.put("body", body);
		return this;
	}

	/**
	 * Responds with a vendor's error, by its code, for example {@code too_many_requests}.
	 */
	public void error(String code) {
		then("error", code);
	}

	/**
	 * Responds with an HTTP status, with the dialect's own body or that of
	 * {@link #body(String, String)}.
	 */
	public void status(int status) {
		then("status", status);
	}

	/** Delays the normal response by this duration. */
	public void delay(Duration delay) {
		then("delay", delay);
	}

	/** Closes the connection without a response. */
	public void drop() {
		then("drop", true);
	}

	/** Resets the connection. */
	public void reset() {
		then("reset", true);
	}

	/** Closes the connection after this number of bytes of the body. */
	public void truncate(int bytes) {
		then("truncate", bytes);
	}

	/** Sends the body slowly: this number of bytes at each interval. */
	public void drip(int bytes, Duration every) {
		then("drip", Map.of("bytes", bytes, "every", every));
	}

	private void then(String kind, Object value) {
		this.then.put(kind, value);
		if (!this.where.isEmpty()) {
			this.rule.put("where", this.where);
		}
		this.rule.put("then", this.then);
		this.faults.add(this.rule);
	}

}
