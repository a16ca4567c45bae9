package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.input.Value;
import io.twindesk.rules.NearestName;
import io.twindesk.rules.RuleIndex;
import io.twindesk.user.User;
import io.twindesk.user.UserPage;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.verdict.ListPage;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.web.IgnoredParts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Compares requests with what the vendor's page documents. It changes nothing; the types
 * of the parameters decide what is an error.
 */
@Component
class OmnideskRequestCheck {

	private static final String PLACE = "omnidesk.parameter.place";

	private static final String NOT_ASCII = "omnidesk.text.not-ascii";

	/** The operations for which the page documents 0 and 1 only. */
	private static final Set<String> NUMBER_STATES = Set.of("omnidesk.users.chatSoundNewMessage",
			"omnidesk.users.notifyOnTicketAssignment", "omnidesk.users.ticketIncognitoMode",
			"omnidesk.users.callsAutoAnswer");

	private final CurrentFindings current;

	private final OmnideskParameterRules parameterRules;

	private final RuleIndex rules;

	OmnideskRequestCheck(CurrentFindings current, OmnideskParameterRules parameterRules, RuleIndex rules) {
		this.current = current;
		this.parameterRules = parameterRules;
		this.rules = rules;
	}

	/**
	 * Checks a request.
	 * @param parameters the parameters of the operation
	 * @param fields the fields that were sent
	 */
	void parameters(String operation, List<Parameter<?>> parameters, RawParameters fields, HttpServletRequest request) {
		RequestFindings findings = this.current.get();
		if (!findings.isOn()) {
			return;
		}
		findings.sent((name) -> text(fields.of(name)));
		IgnoredParts.slashes(request, "omnidesk.path.slashes", findings);
		body(fields, request, findings);
		Set<String> seen = new HashSet<>();
		for (RawParameters.Field field : fields.fields()) {
			field(operation, parameters, field, seen, findings);
		}
		fields.nulls().forEach((name) -> findings.tolerated("omnidesk.parameter.null", name, "null"));
	}

	private static void body(RawParameters fields, HttpServletRequest request, RequestFindings findings) {
		if (request.getHeader(OmnideskKey.NAME) == null) {
			findings.tolerated("omnidesk.credentials.place", "authorization", null);
		}
		if (isRead(request)) {
			IgnoredParts.body(request, PLACE, findings);
			return;
		}
		IgnoredParts.query(request, PLACE, findings);
		RawParameters.Encoding documented = request.getMethod().equals("POST") ? RawParameters.Encoding.MULTIPART
				: RawParameters.Encoding.URLENCODED;
		String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
		if (fields.encoding() != RawParameters.Encoding.NONE && fields.encoding() != documented) {
			findings.tolerated("omnidesk.body.encodings", "content-type", type);
		}
		if (fields.quoted()) {
			findings.tolerated("omnidesk.body.quotes", "body", null);
		}
	}

	private void field(String operation, List<Parameter<?>> parameters, RawParameters.Field field, Set<String> seen,
			RequestFindings findings) {
		String name = field.name();
		String text = text(field.value());
		Parameter<?> parameter = find(parameters, name);
		if (parameter == null) {
			if (!name.equals(OmnideskKey.NAME)) {
				findings.unread("omnidesk.unknown-parameter", name, text, NearestName.message(name, names(parameters)));
			}
			return;
		}
		String rule = this.parameterRules.of(operation,
				parameter.names().anyMatch(name::equals) ? name : parameter.name());
		findings.used(parameter.type().isList() ? parameter.name() : name);
		if (!seen.add(parameter.name()) && !parameter.type().isList()) {
			findings.tolerated("omnidesk.parameter.repeated", name, text);
		}
		else if (rule != null && !this.rules.isDocumented(rule)) {
			findings.tolerated(rule, name, text);
		}
		else if (NUMBER_STATES.contains(operation)
				&& ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text))) {
			findings.tolerated("omnidesk.boolean.value", name, text);
		}
		if (field.value() instanceof Value.Text value) {
			findings.metIfNotAscii(NOT_ASCII, value.text());
		}
	}

	/** Stores the page of a list for the reports. */
	void page(UserPage page, long start, long limit) {
		RequestFindings findings = this.current.get();
		if (!findings.isOn()) {
			return;
		}
		findings.listed(new ListPage(start, limit, page.total(),
				findings.sentAt("query") + " " + findings.sentAt("activeOnly") + " " + limit));
		if (page.total() == 0) {
			findings.met("omnidesk.list.empty");
		}
		for (User user : page.users()) {
			if (!OmnideskUser.isActive(user)) {
				findings.met("omnidesk.user.blocked-or-deleted");
			}
			findings.metIfNotAscii(NOT_ASCII, user.name().full());
		}
	}

	private static boolean isRead(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}

	private static @Nullable Parameter<?> find(List<Parameter<?>> parameters, String name) {
		for (Parameter<?> parameter : parameters) {
			if (parameter.name().equals(name) || parameter.aliases().contains(name)
					|| (parameter.type().isList() && RawParameters.isEntry(name, parameter.name()))) {
				return parameter;
			}
		}
		return null;
	}

	private static List<String> names(List<Parameter<?>> parameters) {
		List<String> names = new ArrayList<>();
		parameters.forEach((parameter) -> parameter.names().forEach(names::add));
		return names;
	}

	private static @Nullable String text(@Nullable RawParameter parameter) {
		return (parameter != null) ? text(parameter.last()) : null;
	}

	private static @Nullable String text(Value value) {
		String plain = Value.plain(value);
		return (plain != null) ? plain : (value instanceof Value.Array) ? "[…]" : "{…}";
	}

}
