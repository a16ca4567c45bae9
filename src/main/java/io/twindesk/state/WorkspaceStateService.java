package io.twindesk.state;

import java.util.Map;
import java.util.Set;

import io.twindesk.access.CredentialService;
import io.twindesk.agent.AgentExport;
import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SerializedPerWorkspace;
import io.twindesk.user.DirectoryExport;
import io.twindesk.workspace.SettingsRegistry;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and replaces the complete content of the current workspace. */
@Service
@Transactional
@RetriedOnLockFailure
public class WorkspaceStateService {

	private final WorkspaceContext workspaceContext;

	private final WorkspaceService workspaces;

	private final SnapshotService snapshots;

	private final CredentialService credentialService;

	private final DirectoryExport directory;

	private final AgentExport work;

	private final SettingsRegistry settings;

	WorkspaceStateService(WorkspaceContext workspaceContext, WorkspaceService workspaces, SnapshotService snapshots,
			CredentialService credentialService, DirectoryExport directory, AgentExport work,
			SettingsRegistry settings) {
		this.workspaceContext = workspaceContext;
		this.workspaces = workspaces;
		this.snapshots = snapshots;
		this.credentialService = credentialService;
		this.directory = directory;
		this.work = work;
		this.settings = settings;
	}

	/** Returns the content at one point in time. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public WorkspaceState read() {
		Workspace workspace = this.workspaceContext.get();
		return new WorkspaceState(workspace.name(), workspace.settings().texts(),
				this.credentialService.findAllWithHashes(workspace.id()), this.directory.read(), this.work.read());
	}

	/** Returns the content, as {@link #read} does, in the form of a JSON document. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Map<String, Object> document() {
		return StateWriter.document(read(), this.settings);
	}

	/**
	 * Replaces the content of the workspace, completely or not at all.
	 * @param keepCredentials whether the workspace retains its own credentials
	 * @throws io.twindesk.access.KeyTakenException if one of its keys belongs to another
	 * workspace
	 */
	@SerializedPerWorkspace
	public void replace(WorkspaceState state, boolean keepCredentials) {
		this.snapshots.clear(keepCredentials ? Set.of(CredentialService.TABLE) : Set.of());
		fill(state);
		if (!keepCredentials) {
			this.credentialService.store(this.workspaceContext.get().id(), state.credentials());
		}
	}

	/**
	 * Fills an empty workspace with a state except its credentials. The workspace must be
	 * new, so that it has no other writers, or serialized by the caller.
	 */
	public void fill(WorkspaceState state) {
		this.workspaces.changeSettings(this.workspaceContext.get().name(), state.settings());
		this.directory.fill(state.directory());
		this.work.fill(state.work());
	}

}
