package io.twindesk.provisioning;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.IssuedCredential;
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

/**
 * Creates workspaces together with their credentials and seed, and further credentials.
 */
@Service
public class WorkspaceProvisioning {

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion deletion;

	private final WorkspaceContext workspaceContext;

	private final CredentialService credentialService;

	private final UserService users;

	private final WorkspaceStateService workspaceStateService;

	private final SeedRegistry seedRegistry;

	private final SnapshotService snapshots;

	private final OnDemandWorkspaces onDemand;

	private final TransactionOperations transactions;

	WorkspaceProvisioning(WorkspaceService workspaces, WorkspaceDeletion deletion, WorkspaceContext workspaceContext,
			CredentialService credentialService, UserService users, WorkspaceStateService workspaceStateService,
			SeedRegistry seedRegistry, SnapshotService snapshots, OnDemandWorkspaces onDemand,
			TransactionOperations transactions) {
		this.workspaces = workspaces;
		this.deletion = deletion;
		this.workspaceContext = workspaceContext;
		this.credentialService = credentialService;
		this.users = users;
		this.workspaceStateService = workspaceStateService;
		this.seedRegistry = seedRegistry;
		this.snapshots = snapshots;
		this.onDemand = onDemand;
		this.transactions = transactions;
	}

	/** Creates an empty workspace with one credential that has every permission. */
	public Provisioned create(WorkspaceSpec spec) {
		return create(spec, List.of(), () -> {
		});
	}

	/**
	 * Creates a workspace from a state document, with new keys for its credentials. The
	 * name in the document is ignored, so that many workspaces can be created from one
	 * document.
	 */
	public Provisioned create(WorkspaceSpec spec, WorkspaceState seed) {
		return create(spec, seed.credentials().stream().map(StoredCredential::credential).toList(),
				() -> this.workspaceStateService.fill(seed));
	}

	/** Creates a workspace from a named seed, with new keys. */
	public Provisioned create(WorkspaceSpec spec, String seed) {
		return create(spec, this.seedRegistry.credentials(seed).orElseThrow(), () -> this.snapshots.fillFromSeed(seed));
	}

	/**
	 * Creates the workspace in steps, because it must exist before it can be opened, and
	 * deletes it again if a step fails.
	 */
	private Provisioned create(WorkspaceSpec spec, List<CredentialSpec> specs, Runnable fill) {
		String name = (spec.name() != null) ? spec.name() : "w-" + UUID.randomUUID().toString().substring(0, 18);
		Map<String, String> settings = spec.settings();
		Workspace workspace = this.workspaces.create(name, settings, spec.removeWhenIdle());
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(workspace)) {
			List<IssuedCredential> keys = this.transactions.execute((status) -> {
				fill.run();
				if (!settings.isEmpty()) { // override those of the seed
					this.workspaces.changeSettings(name, settings);
				}
				return issue(workspace, specs.isEmpty() ? List.of(owner(name)) : specs);
			});
			this.snapshots.saveAsSeed();
			return new Provisioned(find(name), keys);
		}
		catch (RuntimeException ex) {
			this.deletion.delete(name);
			throw ex;
		}
	}

	/**
	 * Issues a credential.
	 * @throws io.twindesk.user.UserNotFoundException if the user that it acts for does
	 * not exist
	 */
	public IssuedCredential issue(Workspace workspace, CredentialSpec spec) {
		if (spec.actsFor() != null) {
			try (WorkspaceContext.Scope scope = this.workspaceContext.open(workspace)) {
				this.users.require(spec.actsFor());
			}
		}
		return issue(workspace, List.of(spec)).get(0);
	}

	/**
	 * Returns the workspace with this name.
	 * @throws UnknownWorkspaceException if it does not exist
	 */
	public Workspace find(String name) {
		return this.workspaces.find(name).orElseThrow(() -> new UnknownWorkspaceException(name));
	}

	/**
	 * Opens the scope of the workspace with this name.
	 * @throws UnknownWorkspaceException if it does not exist
	 */
	public WorkspaceContext.Scope open(String name) {
		return this.workspaceContext.open(use(name));
	}

	/**
	 * Returns the workspace with this name and records its use.
	 * @throws UnknownWorkspaceException if it does not exist
	 */
	public Workspace use(String name) {
		Workspace workspace = find(name);
		this.onDemand.touch(workspace);
		return workspace;
	}

	private List<IssuedCredential> issue(Workspace workspace, List<CredentialSpec> specs) {
		return specs.stream().map((credential) -> this.credentialService.issue(workspace.id(), credential)).toList();
	}

	private static CredentialSpec owner(String workspace) {
		return new CredentialSpec("owner@" + workspace + ".test", EnumSet.allOf(Permission.class), true, null);
	}

	/** A new workspace and its credentials, with their keys. */
	public record Provisioned(Workspace workspace, List<IssuedCredential> credentials) {
	}

}
