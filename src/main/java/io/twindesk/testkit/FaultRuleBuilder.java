package io.twindesk.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule in the making: which calls it is for, and at last what happens to them, which
 * puts it in force.
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

	/** The name by which the answer's {@code X-Twindesk-Fault} header tells the rule. */
	public FaultRuleBuilder id(String id) {
		this.rule.put("id", id);
		return this;
	}

	/** Only for calls about this user. */
	public FaultRuleBuilder whereUser(long userId) {
		this.where.put("userId", userId);
		return this;
	}

	/** Only for calls with this e-mail. */
	public FaultRuleBuilder whereEmail(String email) {
		this.where.put("email", email);
		return this;
	}

	/** Lets this many calls pass first. */
	public FaultRuleBuilder after(int calls) {
		this.rule.put("after", calls);
		return this;
	}

	/** For this many calls; without it, for all to come. */
	public FaultRuleBuilder times(int calls) {
		this.rule.put("times", calls);
		return this;
	}

	/** The change is made, and its caller does not learn of it. */
	public FaultRuleBuilder afterWrite() {
		this.rule.put("afterWrite", true);
		return this;
	}

	/** The response, or the end of the connection, comes this much later. */
	public FaultRuleBuilder delayedBy(Duration delay) {
		this.then.put("delay", delay);
		return this;
	}

	/**
	 * The seconds in the dialect's own header for the time of the next attempt; with
	 * {@link #error} and {@link #status}.
	 */
	public FaultRuleBuilder retryAfter(int seconds) {
		this.then.put("retryAfter", seconds);
		return this;
	}

	/**
	 * A body in place of the dialect's own, such as a gateway's HTML page or broken JSON;
	 * with {@link #error} and {@link #status}, which may be 200 then.
	 */
	public FaultRuleBuilder body(String contentType, String body) {
		this.then.put("contentType", contentType);
		this.then.put("body", body);
		return this;
	}

	/** One of the vendor's errors by its code, say {@code too_many_requests}. */
	public void error(String code) {
		then("error", code);
	}

	/**
	 * An HTTP status, in the dialect's own form, or with the body of
	 * {@link #body(String, String)}.
	 */
	public void status(int status) {
		then("status", status);
	}

	/** The answer comes this much later. */
	public void delay(Duration delay) {
		then("delay", delay);
	}

	/** The connection is closed without an answer. */
	public void drop() {
		then("drop", true);
	}

	/** The connection is reset. */
	public void reset() {
		then("reset", true);
	}

	/** The connection ends after so many bytes of the body. */
	public void truncate(int bytes) {
		then("truncate", bytes);
	}

	/** The body comes in drips. */
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
