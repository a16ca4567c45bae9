package io.twindesk;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.twindesk.access.Credentials;
import io.twindesk.access.NewCredential;
import io.twindesk.access.Permission;
import io.twindesk.agent.Views;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;

/** Opens desks: workspaces of a test's own, with a key for each kind of staff. */
@TestComponent
@Lazy
public class Desks {

	private final WorkspaceService workspaces;

	private final Credentials credentials;

	private final Views views;

	private final CurrentWorkspace currentWorkspace;

	private final TransactionOperations transactions;

	private final Environment environment;

	Desks(WorkspaceService workspaces, Credentials credentials, Views views, CurrentWorkspace currentWorkspace,
			TransactionOperations transactions, Environment environment) {
		this.workspaces = workspaces;
		this.credentials = credentials;
		this.views = views;
		this.currentWorkspace = currentWorkspace;
		this.transactions = transactions;
		this.environment = environment;
	}

	/** The port that the server listens on. */
	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	/** A desk in a new, empty workspace with a made-up name. */
	public Desk open() {
		return Objects.requireNonNull(this.transactions.execute((status) -> make()));
	}

	private Desk make() {
		Workspace workspace = this.workspaces.create("test-" + UUID.randomUUID().toString().substring(0, 18));
		return new Desk(port(), workspace, staff(workspace, "owner@acme.test", EnumSet.allOf(Permission.class), true),
				staff(workspace, "agent@acme.test", EnumSet.of(Permission.USER_READ, Permission.USER_CUD), false),
				staff(workspace, "viewer@acme.test", Set.of(Permission.USER_READ), false));
	}

	/** One more member of staff, with a new key. */
	public Desk.Staff staff(Workspace workspace, String email, Set<Permission> permissions, boolean fullAccess) {
		return new Desk.Staff(email,
				this.credentials.create(workspace.id(), new NewCredential(email, permissions, fullAccess, null)));
	}

	/** One more key with these permissions, which acts for a user. */
	public Desk.Staff actingFor(Desk desk, long user, Set<Permission> permissions) {
		String email = "acts-for-" + user + "@acme.test";
		return new Desk.Staff(email,
				this.credentials.create(desk.workspace().id(), new NewCredential(email, permissions, true, user)));
	}

	/** Puts the views 1 to 3 into the catalogue of a desk. */
	public void views(Desk desk) {
		Map<Long, String> catalogue = Map.of(1L, "All tickets", 2L, "My tickets", 3L, "Unassigned");
		this.currentWorkspace.in(desk.workspace(), () -> {
			catalogue.forEach(this.views::define);
			return catalogue;
		});
	}

}
