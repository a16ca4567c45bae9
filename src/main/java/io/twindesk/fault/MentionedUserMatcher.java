package io.twindesk.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.user.UserQueries;
import io.twindesk.web.Dialect;
import io.twindesk.web.MentionedUsers;
import io.twindesk.web.RequestScalars;
import io.twindesk.web.WorkspaceRequest;
import jakarta.servlet.http.HttpServletRequest;

/** Finds the users that a request names in its path, query or body. */
class MentionedUserMatcher {

	private final MentionedUsers mentioned;

	private final List<String> ids;

	private final UserQueries queries;

	MentionedUserMatcher(HttpServletRequest request, WorkspaceRequest workspaceRequest, Dialect dialect,
			UserQueries queries) {
		this.queries = queries;
		this.mentioned = MentionedUsers.of(dialect, MentionedUsers.inPath(request),
				RequestScalars.ofQuery(request.getQueryString()), body(request));
		Stream<String> self = this.mentioned.self()
				? Stream.of(workspaceRequest.credential().actsFor()).filter(Objects::nonNull).map(String::valueOf)
				: Stream.empty();
		this.ids = Stream.concat(this.mentioned.ids().stream(), self).toList();
	}

	/** Returns the ids of the users that the request names. */
	List<String> ids() {
		return this.ids;
	}

	/** Returns the e-mail addresses that the request names, as they were sent. */
	List<String> emails() {
		return this.mentioned.emails();
	}

	/** Checks whether the request meets the user condition of a rule. */
	boolean matches(FaultRule faultRule) {
		return (faultRule.userId() == null || this.ids.contains(faultRule.userId().toString()))
				&& (faultRule.email() == null || mentionsEmail(faultRule.email()));
	}

	private boolean mentionsEmail(String email) {
		return this.mentioned.hasEmail(email) || this.ids.stream().anyMatch((id) -> has(id, email));
	}

	private boolean has(String id, String email) {
		try {
			return id.matches("[0-9]{1,18}") && email
				.equalsIgnoreCase(this.queries.get(Long.parseLong(id)).identifierValue(IdentifierType.EMAIL));
		}
		catch (UserNotFoundException ex) {
			return false;
		}
	}

	private static RequestScalars body(HttpServletRequest request) {
		try {
			return RequestScalars.ofBody(request);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
