package io.twindesk.control;

import java.util.Map;
import java.util.function.LongConsumer;

import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.user.UserLinkService;
import io.twindesk.user.UserLookup;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links and unlinks users of a workspace. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/users")
class UserLinkController {

	private static final String USER_ID = "userId";

	private final WorkspaceProvisioning workspaceProvisioning;

	private final UserLookup lookup;

	private final UserLinkService links;

	private final UserViews views;

	UserLinkController(WorkspaceProvisioning workspaceProvisioning, UserLookup lookup, UserLinkService links,
			UserViews views) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.lookup = lookup;
		this.links = links;
		this.views = views;
	}

	/** Links a user with another one: <code>{"userId": 2}</code>. */
	@PostMapping(UserController.USER + "/link")
	Map<String, Object> link(@PathVariable String workspace, @PathVariable long id, Value input) {
		return change(workspace, id, input, (other) -> this.links.link(id, other));
	}

	/** Removes another user from the user's group: <code>{"userId": 2}</code>. */
	@PostMapping(UserController.USER + "/unlink")
	Map<String, Object> unlink(@PathVariable String workspace, @PathVariable long id, Value input) {
		return change(workspace, id, input, (other) -> this.links.unlink(id, other));
	}

	private Map<String, Object> change(String workspace, long id, Value input, LongConsumer change) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.lookup.require(id);
			InputObject body = InputObject.body(input);
			long other = body.requiredId(USER_ID);
			if (other == id) {
				body.error(USER_ID, "must be the id of another user");
			}
			body.throwIfInvalid();
			try {
				change.accept(other);
			}
			catch (UserNotFoundException ex) {
				body.error(USER_ID, String.valueOf(ex.getMessage()));
				body.throwIfInvalid();
			}
			return this.views.of(id);
		}
	}

}
