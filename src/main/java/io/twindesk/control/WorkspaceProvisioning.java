package io.twindesk.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.access.StoredCredential;
import io.twindesk.state.SeedRegistry;
import io.twindesk.state.WorkspaceState;
import io.twindesk.state.WorkspaceStateService;
import io.twindesk.user.UserService;
import io.twindesk.workspace.OnDemandWorkspaces;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceDeletion;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes workspaces that somebody can get into, and more keys to them. */
@Service
class WorkspaceProvisioning {

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion removal;

	private final WorkspaceContext workspaceContext;

	private final CredentialService credentialService;

	private final UserService users;

	private final WorkspaceStateService workspaceStateService;

	private final SeedRegistry seedRegistry;

	private final SnapshotService copies;

	private final OnDemandWorkspaces auto;

	private final TransactionOperations transactions;

	WorkspaceProvisioning(WorkspaceService workspaces, WorkspaceDeletion removal, WorkspaceContext workspaceContext,
			CredentialService credentialService, UserService users, WorkspaceStateService workspaceStateService,
			SeedRegistry seedRegistry, SnapshotService copies, OnDemandWorkspaces auto,
			TransactionOperations transactions) {
		this.workspaces = workspaces;
		this.removal = removal;
		this.workspaceContext = workspaceContext;
		this.credentialService = credentialService;
		this.users = users;
		this.workspaceStateService = workspaceStateService;
		this.seedRegistry = seedRegistry;
		this.copies = copies;
		this.auto = auto;
		this.transactions = transactions;
	}

	/** Makes an empty workspace, with one key that may do everything. */
	Provisioned create(WorkspaceSpec request) {
		return create(request, List.of(), () -> true);
	}

	/**
	 * Makes a workspace of a state, with new keys for its credentials. The name that the
	 * document may have is not taken over: many are made of one at the same time.
	 */
	Provisioned create(WorkspaceSpec request, WorkspaceState seed) {
		return create(request, seed.credentials().stream().map(StoredCredential::credential).toList(), () -> {
			this.workspaceStateService.fill(seed);
			return true;
		});
	}

	/** Makes a workspace like one that was there at the start, with new keys. */
	Provisioned create(WorkspaceSpec request, String seed) {
		return create(request, this.seedRegistry.credentials(seed).orElseThrow(), () -> {
			this.copies.fillFromSeed(seed);
			return true;
		});
	}

	/**
	 * A workspace exists before it can be entered, so it is made in steps; if one fails,
	 * it goes again.
	 */
	private Provisioned create(WorkspaceSpec request, List<CredentialSpec> query, Supplier<Boolean> filling) {
		String name = (request.name() != null) ? request.name() : "w-" + UUID.randomUUID().toString().substring(0, 18);
		Map<String, String> settings = request.settings();
		Workspace workspace = this.workspaces.create(name, settings, request.removeWhenIdle());
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(workspace)) {
			List<CredentialJson> keys = this.transactions.execute((status) -> {
				filling.get();
				if (!settings.isEmpty()) { // which outrank those of the seed
					this.workspaces.changeSettings(name, settings);
				}
				return issue(workspace, query.isEmpty() ? List.of(owner(name)) : query);
			});
			this.copies.saveAsSeed();
			return new Provisioned(find(name), keys);
		}
		catch (RuntimeException ex) {
			this.removal.delete(name);
			throw ex;
		}
	}

	/**
	 * Makes a key.
	 * @throws io.twindesk.user.UserNotFoundException if it is to act for nobody who is
	 * there
	 */
	CredentialJson issue(Workspace workspace, CredentialSpec query) {
		if (query.actsFor() != null) {
			try (WorkspaceContext.Scope scope = this.workspaceContext.open(workspace)) {
				this.users.require(query.actsFor());
			}
		}
		return issue(workspace, List.of(query)).get(0);
	}

	/**
	 * The workspace of a name.
	 * @throws UnknownWorkspaceException if there is none
	 */
	Workspace find(String name) {
		return this.workspaces.find(name).orElseThrow(() -> new UnknownWorkspaceException(name));
	}

	/**
	 * Enters the workspace of a name.
	 * @throws UnknownWorkspaceException if there is none
	 */
	WorkspaceContext.Scope enter(String name) {
		return this.workspaceContext.open(use(name));
	}

	/**
	 * The workspace of a name, which counts as a use of it.
	 * @throws UnknownWorkspaceException if there is none
	 */
	Workspace use(String name) {
		Workspace workspace = find(name);
		this.auto.touch(workspace);
		return workspace;
	}

	private List<CredentialJson> issue(Workspace workspace, List<CredentialSpec> query) {
		return query.stream()
			.map((credential) -> CredentialJson.of(this.credentialService.issue(workspace.id(), credential)))
			.toList();
	}

	private static CredentialSpec owner(String workspace) {
		return new CredentialSpec("owner@" + workspace + ".test", EnumSet.allOf(Permission.class), true, null);
	}

	record Provisioned(Workspace workspace, List<CredentialJson> credentials) {
	}

}
