package io.twindesk.deskie;

import java.util.Locale;
import java.util.Map;

import io.twindesk.rules.RuleIndex;
import io.twindesk.user.IdentifierTakenException;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InvalidCustomFieldException;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.user.NoIdentifierException;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.verdict.RequestFindings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds the rule for which a request is rejected, and the place that breaks it. */
@Component
class DeskieRejection {

	private static final String LIST = "deskie.users.list";

	private static final String BODY = "body";

	private static final String PATH = "path";

	private static final String AUTHORIZATION = "authorization";

	private static final String HEADERS = "headers";

	private static final String IDEMPOTENCY_KEY = "idempotency-key";

	/** The places of the codes that always have the same one. */
	private static final Map<String, String> PLACES = Map.ofEntries(Map.entry("wrong_credentials", AUTHORIZATION),
			Map.entry("staff_has_not_access", AUTHORIZATION), Map.entry("access_denied", AUTHORIZATION),
			Map.entry("not_found", PATH), Map.entry("user_not_found", PATH), Map.entry("wrong_url", PATH),
			Map.entry("uri_too_long", PATH), Map.entry("domain_not_found", "host"), Map.entry("wrong_host", "host"),
			Map.entry("method_not_allowed", "method"), Map.entry("unsupported_media_type", "content-type"),
			Map.entry("request_too_large", BODY), Map.entry("wrong_json", BODY), Map.entry("wrong_form", BODY),
			Map.entry("wrong_request", BODY), Map.entry("empty_user_data", BODY), Map.entry("wrong_query", "query"),
			Map.entry("wrong_header", HEADERS), Map.entry("request_header_fields_too_large", HEADERS),
			Map.entry("expectation_failed", HEADERS), Map.entry("wrong_idempotency_key", IDEMPOTENCY_KEY),
			Map.entry(DeskieException.KEY_REUSED, IDEMPOTENCY_KEY));

	private final RuleIndex rules;

	DeskieRejection(RuleIndex rules) {
		this.rules = rules;
	}

	/**
	 * Adds the rule of an error to the findings.
	 * @param operation the name of the operation, null if there is no route
	 */
	void addTo(RequestFindings findings, DeskieException error, @Nullable Throwable cause, @Nullable String operation) {
		String rule = rule(error.code());
		if (rule != null) {
			findings.broken(rule, place(rule, error, cause, operation, findings), null);
		}
	}

	/** Returns the rule of an error code, null if there is none. */
	@Nullable String rule(String code) {
		if (code.equals("not_found")) {
			return "deskie.unknown-route";
		}
		String rule = this.rules.ofEntry("deskie", code);
		return (rule == null && code.startsWith("cf_")) ? "deskie.custom-fields.length" : rule;
	}

	private static String place(String rule, DeskieException error, @Nullable Throwable cause,
			@Nullable String operation, RequestFindings findings) {
		String key = (error.key() != null) ? error.key() : key(cause);
		if (key != null) {
			return of(key, operation);
		}
		if (cause instanceof NoIdentifierException) {
			return "user";
		}
		if (cause instanceof UserNotFoundException && isOther(cause, findings)) {
			return "user_id";
		}
		if (rule.equals("deskie.link.itself") || rule.equals("deskie.unlink.not-linked")) {
			return findings.used().stream().findFirst().orElse(BODY);
		}
		String place = PLACES.get(error.code());
		return (place != null) ? place : of(keyOf(rule), operation);
	}

	/**
	 * Returns the key in the id of a rule, for example in
	 * {@code deskie.user.user-email.format}.
	 */
	private static String keyOf(String rule) {
		String[] parts = rule.split("\\.");
		return parts[(parts.length > 3) ? 2 : 1].replace('-', '_');
	}

	/** Whether the user in the body is the unknown one, and not that in the path. */
	private static boolean isOther(Throwable cause, RequestFindings findings) {
		String other = findings.sentAt("user_id");
		return other != null && String.valueOf(cause.getMessage()).endsWith(" " + other);
	}

	/** Returns the key of a user that an exception is about, null if it names none. */
	private static @Nullable String key(@Nullable Throwable cause) {
		if (cause instanceof IdentifierTakenException taken) {
			return key(taken.type());
		}
		if (cause instanceof InvalidIdentifierException invalid) {
			return key(invalid.type());
		}
		return (cause instanceof InvalidCustomFieldException field) ? "custom_fields." + field.key() : null;
	}

	private static String key(IdentifierType type) {
		return DeskieIdentifier.valueOf(type.name()).requestKey();
	}

	/** Returns the place of a key: a parameter of a list, else a key of the user. */
	private static String of(String key, @Nullable String operation) {
		if (LIST.equals(operation)) {
			int dot = key.indexOf('.');
			return (dot < 0) ? key : key.substring(0, dot) + "[" + key.substring(dot + 1) + "]";
		}
		boolean plain = operation != null && operation.toLowerCase(Locale.ROOT).endsWith("link");
		return plain ? key : "user." + key;
	}

}
