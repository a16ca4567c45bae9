package io.twindesk.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.twindesk.verdict.Finding;
import io.twindesk.verdict.ListPage;
import io.twindesk.verdict.Outcome;
import io.twindesk.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A request with everything that a report needs of it. */
record ReportedCall(Client client, Request request, Response response, Facts facts) {

	/** Returns the dialect, null if neither a route nor a rule identifies it. */
	@Nullable String dialect() {
		return dialect(this.request, this.facts);
	}

	static @Nullable String dialect(Request request, Facts facts) {
		String name = request.operation();
		if (name == null && !facts.findings().isEmpty()) {
			name = facts.findings().get(0).rule();
		}
		return (name != null && name.indexOf('.') > 0) ? name.substring(0, name.indexOf('.')) : null;
	}

	/** Returns the text by which a repeated request is recognised. */
	String fingerprint() {
		return this.client.workspaceId() + " " + this.request.method() + " " + this.request.path().hashCode() + " "
				+ Objects.hashCode(this.request.query()) + " " + this.request.bodyHash();
	}

	/** Returns the text that identifies the client's credential. */
	String credential() {
		return this.client.workspaceId() + "/" + this.client.credential();
	}

	/**
	 * The sender.
	 *
	 * @param userAgent null if the header is missing
	 */
	record Client(@Nullable String userAgent, long workspaceId, String credential) {
	}

	/**
	 * The request.
	 *
	 * @param operation null if there is no route
	 * @param at the time of the workspace
	 * @param begun the time of the server
	 */
	record Request(@Nullable String operation, String method, String path, @Nullable String query, int bodyHash,
			Instant at, Instant begun) {

		boolean isCreate() {
			return this.operation != null && this.operation.endsWith(".create");
		}

	}

	/**
	 * The response.
	 *
	 * @param status null if none was sent
	 * @param cut whether the client did not get all of it
	 * @param written whether the changes of the request last nevertheless
	 * @param replayed whether it is the stored response to an earlier request
	 * @param retryAfter the seconds to wait, 0 if it does not tell
	 * @param error the error code, null if there is none
	 * @param ended the time of the server
	 */
	record Response(@Nullable Integer status, boolean cut, boolean written, boolean replayed, long retryAfter,
			@Nullable String error, Instant ended) {

		/** Whether a client may send the request again because of this response. */
		boolean isFailure() {
			return this.status == null || this.cut || this.status >= 500;
		}

		boolean isSuccess() {
			return this.status != null && this.status / 100 == 2 && !this.cut;
		}

		boolean isRateLimit() {
			return this.status != null && this.status == 429;
		}

	}

	/**
	 * What the dialect noticed.
	 *
	 * @param used the keys and parameters that the client used
	 * @param situations the situations that the dialect recognised
	 * @param page null if the request did not list users
	 */
	record Facts(List<Finding> findings, Set<String> used, Set<String> situations, @Nullable ListPage page) {

		Outcome outcome() {
			return new Verdict(this.findings).outcome();
		}

	}

}
