package io.twindesk.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.twindesk.access.CredentialService;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.journal.RequestCondition;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.user.UserLookup;
import io.twindesk.web.Dialect;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the {@code where} object of a query for requests: <code>{"userId": 7, "email":
 * "jane@acme.test", "header": {"name", "value"}, "body": {"path", "value"}}</code>.
 */
@Component
class RequestConditionReader {

	private final CredentialService credentialService;

	private final UserLookup users;

	private final WorkspaceContext workspaceContext;

	private final List<Dialect> dialects;

	RequestConditionReader(CredentialService credentialService, UserLookup users, WorkspaceContext workspaceContext,
			List<Dialect> dialects) {
		this.credentialService = credentialService;
		this.users = users;
		this.workspaceContext = workspaceContext;
		this.dialects = dialects;
	}

	/**
	 * Reads the condition and reports all errors to the reader.
	 * @param where null for no condition
	 */
	RequestCondition read(@Nullable InputObject where, Workspace workspace) {
		if (where == null) {
			return RequestCondition.ANY;
		}
		String userId = where.plain("userId");
		String email = where.text("email");
		InputObject header = where.object("header");
		InputObject body = where.object("body");
		if (where.size() == 0) {
			where.error("must have one or more of userId, email, header, body");
		}
		RequestCondition condition = RequestCondition.ANY;
		if (userId != null) {
			condition = condition.and(user(where, userId, workspace));
		}
		if (email != null) {
			condition = condition.and(email(where, email, workspace));
		}
		if (header != null) {
			condition = condition.and(header(header));
		}
		return (body != null) ? condition.and(body(body)) : condition;
	}

	private RequestCondition user(InputObject where, String id, Workspace workspace) {
		if (!id.matches("[1-9][0-9]{0,17}")) {
			where.error("userId", "must be a whole number, at least 1");
			return RequestCondition.ANY;
		}
		return RequestCondition.user(this.dialects, Set.of(id), null, actingFor(workspace, Set.of(id)));
	}

	/**
	 * Reads a condition for a user with an e-mail. Requests may mention the user only by
	 * id, and one of them may have created the user.
	 */
	private RequestCondition email(InputObject where, String email, Workspace workspace) {
		if (email.isEmpty() || email.length() > 1000) {
			where.error("email", "must have 1 to 1000 characters");
			return RequestCondition.ANY;
		}
		Set<String> ids = new HashSet<>();
		this.workspaceContext.call(workspace, () -> owner(email)).forEach((id) -> ids.add(id.toString()));
		return RequestCondition.user(this.dialects, ids, email, actingFor(workspace, ids));
	}

	private List<Long> owner(String email) {
		try {
			return this.users.find(Identifier.of(IdentifierType.EMAIL, email)).stream().toList();
		}
		catch (InvalidIdentifierException ex) {
			return List.of();
		}
	}

	private Set<String> actingFor(Workspace workspace, Set<String> ids) {
		return this.credentialService.findAll(workspace.id())
			.stream()
			.filter((credential) -> ids.contains(String.valueOf(credential.actsFor())))
			.map((credential) -> credential.id())
			.collect(Collectors.toSet());
	}

	private static RequestCondition header(InputObject header) {
		String name = header.text("name");
		String value = header.plain("value");
		require(header, "name", name);
		require(header, "value", value);
		return (name != null && value != null) ? RequestCondition.header(name, value) : RequestCondition.ANY;
	}

	private static RequestCondition body(InputObject body) {
		String path = body.text("path");
		Value value = body.value("value");
		require(body, "path", path);
		require(body, "value", value);
		if (path == null) {
			return RequestCondition.ANY;
		}
		return RequestCondition.body(path, (value != null) ? value : new Value.Null()).orElseGet(() -> {
			body.error("path", "must be a path such as $.user.user_email");
			return RequestCondition.ANY;
		});
	}

	private static void require(InputObject body, String field, @Nullable Object value) {
		if (value == null) {
			body.error(field, "is required");
		}
	}

}
