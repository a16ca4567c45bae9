package io.twindesk.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.user.UserQueries;
import io.twindesk.web.Call;
import io.twindesk.web.Dialect;
import io.twindesk.web.SentTexts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerMapping;

/** Whom a call names, in its path, its query or its body. */
class NamedUser {

	/** Omnidesk's word for the user whom the key acts for. */
	private static final String SELF = "UID";

	private final List<String> ids = new ArrayList<>();

	private final List<String> emails = new ArrayList<>();

	private final UserQueries queries;

	NamedUser(HttpServletRequest request, Call call, Dialect dialect, UserQueries queries) {
		this.queries = queries;
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
				&& path.get("id") instanceof String id) {
			this.ids.add(id);
		}
		for (SentTexts sent : List.of(SentTexts.ofQuery(request.getQueryString()), body(request))) {
			this.ids.addAll(sent.texts(dialect.userNames()));
			this.emails.addAll(sent.texts(dialect.emailNames()));
		}
		if (this.ids.remove(SELF)) {
			this.ids.add(Objects.toString(call.credential().actsFor()));
		}
	}

	/** Whether the call is among those that a rule is for. */
	boolean fits(Rule rule) {
		return (rule.userId() == null || this.ids.contains(rule.userId().toString()))
				&& (rule.email() == null || isNamed(rule.email()));
	}

	private boolean isNamed(String email) {
		return this.emails.stream().anyMatch(email::equalsIgnoreCase)
				|| this.ids.stream().anyMatch((id) -> has(id, email));
	}

	private boolean has(String id, String email) {
		try {
			return id.matches("[0-9]{1,18}")
					&& email.equalsIgnoreCase(this.queries.get(Long.parseLong(id)).identity(IdentifierType.EMAIL));
		}
		catch (UserNotFoundException ex) {
			return false;
		}
	}

	private static SentTexts body(HttpServletRequest request) {
		try {
			return SentTexts.ofBody(request);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
