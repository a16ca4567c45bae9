package io.twindesk.omnidesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.agent.AgentException;
import io.twindesk.agent.ReservationConflictException;
import io.twindesk.agent.StatisticNotFoundException;
import io.twindesk.agent.StatusLockedException;
import io.twindesk.agent.ViewNotFoundException;
import io.twindesk.idempotency.IdempotencyKeyReusedException;
import io.twindesk.idempotency.InvalidIdempotencyKeyException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.rules.RuleCatalog;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.verdict.ContractViolationException;
import io.twindesk.verdict.Finding;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.web.HttpError;
import io.twindesk.web.UnknownDomainException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds the rules for which a request is rejected, and the places that break them. */
@Component
class OmnideskRejection {

	private static final String PATH = "path";

	private static final String BODY = "body";

	private static final String NOT_FOUND = "omnidesk.not-found.status";

	private final OmnideskParameterRules parameterRules;

	private final RuleCatalog catalog;

	OmnideskRejection(OmnideskParameterRules parameterRules, RuleCatalog catalog) {
		this.parameterRules = parameterRules;
		this.catalog = catalog;
	}

	/**
	 * Adds the rules of an error to the findings.
	 * @param operation the name of the operation, null if there is no route
	 */
	void addTo(RequestFindings findings, HttpError failure, @Nullable String operation) {
		Throwable cause = failure.cause();
		if (cause instanceof InvalidParametersException invalid && operation != null) {
			invalid.errors().forEach((error) -> addParameter(findings, error, operation));
			if (invalid.errors().size() > 1) {
				findings.met("omnidesk.body.several-errors");
			}
		}
		else if (cause instanceof ParameterTakenException taken) {
			findings.broken("omnidesk.duplicate.status", taken.parameter(), null);
		}
		else if (cause instanceof StatusLockedException) {
			findings.broken("omnidesk.update-status.locked", "userID", null);
			findings.met("omnidesk.status.locked");
		}
		else if (cause instanceof ReservationConflictException) {
			findings.broken("omnidesk.reserve-user-for-live-channel.reserved", "channelID", null);
		}
		else if (cause instanceof UserNotFoundException || cause instanceof AgentException) {
			findings.broken(NOT_FOUND, missing(cause, findings), null);
		}
		else {
			addRequest(findings, cause, failure.status().value());
		}
	}

	private void addParameter(RequestFindings findings, ParameterError error, String operation) {
		String rule = this.parameterRules.of(operation, error.field().replaceFirst("\\[[0-9]*]$", ""));
		findings.broken((rule != null) ? rule : "omnidesk.invalid.status", error.field(), error.message());
	}

	private static void addRequest(RequestFindings findings, @Nullable Throwable cause, int status) {
		if (cause instanceof IdempotencyKeyReusedException) {
			findings.broken("omnidesk.create.idempotency-key.reused", "idempotency-key", null);
		}
		else if (cause instanceof InvalidIdempotencyKeyException) {
			findings.broken("omnidesk.create.idempotency-key", "idempotency-key", null);
		}
		else if (cause instanceof UnknownDomainException) {
			findings.broken("omnidesk.domain.unknown", "host", null);
		}
		else if (cause instanceof UnreadableInputException unreadable
				&& unreadable.source() == UnreadableInputException.Source.QUERY) {
			findings.broken("omnidesk.parameter.place", "query", unreadable.getMessage());
		}
		else {
			addStatus(findings, status);
		}
	}

	private static void addStatus(RequestFindings findings, int status) {
		switch (status) {
			case 401 -> findings.broken("omnidesk.credentials.wrong", "authorization", null);
			case 403 -> findings.broken("omnidesk.permission.missing", "authorization", null);
			case 404 -> findings.broken(NOT_FOUND, PATH, null);
			case 405 -> findings.broken("omnidesk.request.method", "method", null);
			case 413 -> findings.broken("omnidesk.request.size", BODY, null);
			case 414 -> findings.broken("omnidesk.request.line-length", PATH, null);
			case 415 -> findings.broken("omnidesk.body.type", "content-type", null);
			case 417 -> findings.broken("omnidesk.request.expect", "headers", null);
			case 431 -> findings.broken("omnidesk.request.header-size", "headers", null);
			default -> findings.broken("omnidesk.body.readable", BODY, null);
		}
	}

	/** Returns the place of the user, view or statistic that does not exist. */
	private static String missing(Throwable cause, RequestFindings findings) {
		if (cause instanceof ViewNotFoundException) {
			return "viewID";
		}
		if (cause instanceof StatisticNotFoundException) {
			return "statistic";
		}
		return List.of("userEmailAddress", "userID", "id")
			.stream()
			.filter((name) -> findings.used().contains(name))
			.findFirst()
			.orElse(PATH);
	}

	/** Returns the errors of a request that strict mode rejects. */
	List<Map<String, String>> errors(ContractViolationException violation) {
		return violation.findings().stream().map(this::error).toList();
	}

	private Map<String, String> error(Finding finding) {
		Map<String, String> error = new LinkedHashMap<>();
		error.put("field", finding.at());
		error.put("message", this.catalog.message(finding));
		return error;
	}

}
