package io.twindesk.fault;

import java.util.List;

import io.twindesk.user.UserQueries;
import io.twindesk.web.Dialect;
import io.twindesk.web.WorkspaceRequest;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** Finds the users of a request, and checks the user condition of a rule. */
@Component
class FaultMatcher {

	private final List<Dialect> dialects;

	private final UserQueries queries;

	FaultMatcher(List<Dialect> dialects, UserQueries queries) {
		this.dialects = dialects;
		this.queries = queries;
	}

	/** Checks whether a request meets the user condition, if the rule has one. */
	boolean matches(FaultRule faultRule, String operation, HttpServletRequest request,
			WorkspaceRequest workspaceRequest) {
		if (faultRule.userId() == null && faultRule.email() == null) {
			return true;
		}
		return mentioned(operation, request, workspaceRequest).matches(faultRule);
	}

	/** Returns the users that a request names. */
	MentionedUserMatcher mentioned(String operation, HttpServletRequest request, WorkspaceRequest workspaceRequest) {
		Dialect dialect = this.dialects.stream()
			.filter((candidate) -> candidate.has(operation))
			.findFirst()
			.orElseThrow();
		return new MentionedUserMatcher(request, workspaceRequest, dialect, this.queries);
	}

}
