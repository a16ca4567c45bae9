package io.twindesk.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.web.ContextPath;
import io.twindesk.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Creates, lists and deletes the credentials of a workspace. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/credentials")
class CredentialController {

	private final WorkspaceProvisioning workspaceProvisioning;

	private final CredentialService credentialService;

	CredentialController(WorkspaceProvisioning workspaceProvisioning, CredentialService credentialService) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.credentialService = credentialService;
	}

	/**
	 * Creates a credential: <code>{"staffEmail": "ann@acme.test", "permissions":
	 * ["USER_READ"], "fullAccess": false, "actsFor": 1}</code>. The last two are
	 * optional.
	 */
	@PostMapping
	ResponseEntity<CredentialJson> create(@PathVariable String workspace, Value input) {
		Workspace target = this.workspaceProvisioning.find(workspace);
		InputObject body = InputObject.body(input);
		String staffEmail = body.text("staffEmail");
		if (staffEmail == null || !staffEmail.matches("[^@\\s]{1,120}@[^@\\s]{1,120}")) {
			body.error("staffEmail", "must be an e-mail address");
		}
		Set<Permission> permissions = permissions(body);
		Boolean fullAccess = body.bool("fullAccess");
		Long actsFor = body.id("actsFor");
		body.throwIfInvalid();
		CredentialSpec spec = new CredentialSpec(Objects.requireNonNull(staffEmail), permissions,
				Boolean.TRUE.equals(fullAccess), actsFor);
		CredentialJson created = issue(target, spec, body);
		return ResponseEntity
			.created(ContextPath.location("/_twindesk/workspaces/" + target.name() + "/credentials/" + created.id()))
			.body(created);
	}

	@GetMapping
	Items list(@PathVariable String workspace) {
		return new Items(this.credentialService.findAll(this.workspaceProvisioning.find(workspace).id())
			.stream()
			.map((credential) -> CredentialJson.of(credential, null))
			.toList());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspace, @PathVariable String id) {
		if (!this.credentialService.delete(this.workspaceProvisioning.find(workspace).id(), id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no credential '" + id + "'");
		}
	}

	private CredentialJson issue(Workspace target, CredentialSpec spec, InputObject body) {
		try {
			return CredentialJson.of(this.workspaceProvisioning.issue(target, spec));
		}
		catch (UserNotFoundException ex) {
			body.error("actsFor", String.valueOf(ex.getMessage()));
			body.throwIfInvalid();
			throw ex;
		}
	}

	private static Set<Permission> permissions(InputObject body) {
		@Nullable List<String> names = body.texts("permissions");
		Set<Permission> permissions = EnumSet.noneOf(Permission.class);
		if (names == null) {
			body.error("permissions", "must be a list of permissions");
			return permissions;
		}
		for (String name : names) {
			Stream.of(Permission.values())
				.filter((permission) -> permission.name().equals(name))
				.findFirst()
				.ifPresentOrElse(permissions::add,
						() -> body.error("permissions", "unknown permission; allowed: " + allowed()));
		}
		return permissions;
	}

	private static String allowed() {
		return Stream.of(Permission.values()).map(Permission::name).collect(Collectors.joining(", "));
	}

	record Items(List<CredentialJson> items) {
	}

}
