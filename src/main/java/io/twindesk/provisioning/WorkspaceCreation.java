package io.twindesk.provisioning;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.twindesk.access.IssuedCredential;
import io.twindesk.provisioning.WorkspaceProvisioning.Provisioned;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceDeletion;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Creates workspaces in steps, because a workspace must exist before it can be opened,
 * and deletes them again if a step fails.
 */
@Component
class WorkspaceCreation {

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion deletion;

	private final WorkspaceContext workspaceContext;

	private final CredentialProvisioning credentials;

	private final SnapshotService copies;

	private final TransactionOperations transactions;

	WorkspaceCreation(WorkspaceService workspaces, WorkspaceDeletion deletion, WorkspaceContext workspaceContext,
			CredentialProvisioning credentials, SnapshotService copies, TransactionOperations transactions) {
		this.workspaces = workspaces;
		this.deletion = deletion;
		this.workspaceContext = workspaceContext;
		this.credentials = credentials;
		this.copies = copies;
		this.transactions = transactions;
	}

	Provisioned create(WorkspaceSpec spec, InitialContent content) {
		String name = (spec.name() != null) ? spec.name() : "w-" + UUID.randomUUID().toString().substring(0, 18);
		Workspace workspace = this.workspaces.create(name, spec.settings(), spec.removeWhenIdle());
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(workspace)) {
			List<IssuedCredential> keys = this.transactions
				.execute((status) -> fill(workspace, spec.settings(), content));
			this.copies.saveAsSeed();
			return new Provisioned(this.workspaces.find(name).orElseThrow(() -> new UnknownWorkspaceException(name)),
					keys);
		}
		catch (RuntimeException ex) {
			this.deletion.delete(name);
			throw ex;
		}
	}

	/** Fills the new workspace. Its settings override those of the content. */
	private List<IssuedCredential> fill(Workspace workspace, Map<String, String> settings, InitialContent content) {
		content.fill().run();
		if (!settings.isEmpty()) {
			this.workspaces.changeSettings(workspace.name(), settings);
		}
		return this.credentials.issueAll(workspace, content.credentials());
	}

}
