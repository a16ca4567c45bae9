package io.twindesk.control;

import java.util.List;
import java.util.Map;

import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.state.UserDocuments;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserSelection;
import io.twindesk.user.UserService;
import io.twindesk.user.UserState;
import io.twindesk.web.ContextPath;
import io.twindesk.workspace.WorkspaceContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists, shows, creates, changes and deletes the users of a workspace. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/users")
class UserController {

	static final String USER = "/{id:[0-9]{1,18}}";

	private static final int DEFAULT_LIMIT = 100;

	private static final int MAX_LIMIT = 1000;

	private static final int MAX_QUERY = 255;

	private final WorkspaceProvisioning workspaceProvisioning;

	private final UserQueries queries;

	private final UserDocuments documents;

	private final UserService users;

	private final UserViews views;

	UserController(WorkspaceProvisioning workspaceProvisioning, UserQueries queries, UserDocuments documents,
			UserService users, UserViews views) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.queries = queries;
		this.documents = documents;
		this.users = users;
		this.views = views;
	}

	/** Lists users by id, at most {@code limit} after the id {@code after}. */
	@GetMapping
	UserJson.Page list(@PathVariable String workspace, Value.Object query) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			InputObject parameters = InputObject.query(query);
			String text = parameters.text("query", MAX_QUERY);
			IdentifierType type = parameters.isAbsent("type") ? null : parameters.oneOf("type",
					IdentifierType.userTypes(), IdentifierType::code, IdentifierType::isNamed);
			UserState state = parameters.isAbsent("state") ? null : parameters.oneOf("state",
					List.of(UserState.values()), UserState::code, (one, name) -> one.code().equals(name));
			int limit = parameters.limit("limit", DEFAULT_LIMIT, MAX_LIMIT);
			long after = parameters.position("after");
			parameters.throwIfInvalid();
			return UserJson.Page
				.of(this.queries.listAfter(new UserSelection(emptyToNull(text), type, state), after, limit));
		}
	}

	/** Creates a user as in a state document, and returns it in all forms. */
	@PostMapping
	ResponseEntity<Map<String, Object>> create(@PathVariable String workspace, Value body) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			long id = this.documents.create(object(body));
			return ResponseEntity.created(ContextPath.location("/_twindesk/workspaces/" + workspace + "/users/" + id))
				.body(this.views.of(id));
		}
	}

	@GetMapping(USER)
	Map<String, Object> view(@PathVariable String workspace, @PathVariable long id) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			return this.views.of(id);
		}
	}

	/** Changes the given fields of a user, all or none. */
	@PatchMapping(USER)
	Map<String, Object> change(@PathVariable String workspace, @PathVariable long id, Value body) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.documents.change(id, object(body));
			return this.views.of(id);
		}
	}

	/** Deletes a user permanently. */
	@DeleteMapping(USER)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspace, @PathVariable long id) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.users.delete(id);
		}
	}

	@PostMapping(USER + "/block")
	Map<String, Object> block(@PathVariable String workspace, @PathVariable long id) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.users.block(id);
			return this.views.of(id);
		}
	}

	@PostMapping(USER + "/disable")
	Map<String, Object> disable(@PathVariable String workspace, @PathVariable long id) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.users.disable(id);
			return this.views.of(id);
		}
	}

	@PostMapping(USER + "/restore")
	Map<String, Object> restore(@PathVariable String workspace, @PathVariable long id) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.users.restore(id);
			return this.views.of(id);
		}
	}

	private static Value.Object object(Value body) {
		if (!(body instanceof Value.Object object)) {
			throw InvalidInputException.ofBody(Map.of("", "must be an object"));
		}
		return object;
	}

	private static @Nullable String emptyToNull(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : text;
	}

}
