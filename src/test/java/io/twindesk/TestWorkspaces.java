package io.twindesk;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.agent.ViewService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;

/** Creates the workspaces of tests, with a key for each kind of staff member. */
@TestComponent
@Lazy
public class TestWorkspaces {

	private final WorkspaceService workspaces;

	private final CredentialService credentialService;

	private final ViewService viewService;

	private final WorkspaceContext workspaceContext;

	private final TransactionOperations transactions;

	private final Environment environment;

	TestWorkspaces(WorkspaceService workspaces, CredentialService credentialService, ViewService viewService,
			WorkspaceContext workspaceContext, TransactionOperations transactions, Environment environment) {
		this.workspaces = workspaces;
		this.credentialService = credentialService;
		this.viewService = viewService;
		this.workspaceContext = workspaceContext;
		this.transactions = transactions;
		this.environment = environment;
	}

	/** Returns the server's port. */
	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	/** Creates an empty workspace with a random name. */
	public TestWorkspace open() {
		return Objects.requireNonNull(this.transactions.execute((status) -> create()));
	}

	private TestWorkspace create() {
		Workspace workspace = this.workspaces.create("test-" + UUID.randomUUID().toString().substring(0, 18));
		return new TestWorkspace(port(), workspace,
				staff(workspace, "owner@acme.test", EnumSet.allOf(Permission.class), true),
				staff(workspace, "agent@acme.test", EnumSet.of(Permission.USER_READ, Permission.USER_CUD), false),
				staff(workspace, "viewer@acme.test", Set.of(Permission.USER_READ), false));
	}

	/** Creates another staff member with a new key. */
	public TestWorkspace.Staff staff(Workspace workspace, String email, Set<Permission> permissions,
			boolean fullAccess) {
		return new TestWorkspace.Staff(email, this.credentialService.create(workspace.id(),
				new CredentialSpec(email, permissions, fullAccess, null)));
	}

	/** Creates another key with these permissions that acts for a user. */
	public TestWorkspace.Staff actingFor(TestWorkspace testWorkspace, long user, Set<Permission> permissions) {
		String email = "acts-for-" + user + "@acme.test";
		return new TestWorkspace.Staff(email, this.credentialService.create(testWorkspace.workspace().id(),
				new CredentialSpec(email, permissions, true, user)));
	}

	/** Adds the views 1 to 3 to the catalogue of a workspace. */
	public void views(TestWorkspace testWorkspace) {
		Map<Long, String> catalogue = Map.of(1L, "All tickets", 2L, "My tickets", 3L, "Unassigned");
		this.workspaceContext.call(testWorkspace.workspace(), () -> {
			catalogue.forEach(this.viewService::define);
			return catalogue;
		});
	}

}
