package io.twindesk.state;

import java.util.Map;
import java.util.Set;

import io.twindesk.access.CredentialService;
import io.twindesk.agent.AgentExport;
import io.twindesk.user.DirectoryExport;
import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All that the current workspace holds, as one document. */
@Service
@Transactional
@RetriedOnLockFailure
public class WorkspaceStateService {

	private final WorkspaceContext workspaceContext;

	private final WorkspaceService workspaces;

	private final SnapshotService copies;

	private final CredentialService credentialService;

	private final DirectoryExport directory;

	private final AgentExport work;

	WorkspaceStateService(WorkspaceContext workspaceContext, WorkspaceService workspaces, SnapshotService copies,
			CredentialService credentialService, DirectoryExport directory, AgentExport work) {
		this.workspaceContext = workspaceContext;
		this.workspaces = workspaces;
		this.copies = copies;
		this.credentialService = credentialService;
		this.directory = directory;
		this.work = work;
	}

	/** What the workspace holds at one moment. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public WorkspaceState read() {
		Workspace workspace = this.workspaceContext.get();
		return new WorkspaceState(workspace.name(), workspace.settings().texts(),
				this.credentialService.findAllWithHashes(workspace.id()), this.directory.read(), this.work.read());
	}

	/** As {@link #read}, written as JSON has it. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Map<String, Object> document() {
		return StateWriter.document(read(), this.workspaces.settings());
	}

	/**
	 * Puts a state in the place of what the workspace holds, all of it or nothing.
	 * @param keepCredentials whether the workspace keeps its own
	 * @throws io.twindesk.access.KeyTakenException if one of its keys opens another
	 * workspace
	 */
	public void replace(WorkspaceState state, boolean keepCredentials) {
		this.copies.clear(keepCredentials ? Set.of(CredentialService.TABLE) : Set.of());
		fill(state);
		if (!keepCredentials) {
			this.credentialService.store(this.workspaceContext.get().id(), state.credentials());
		}
	}

	/** Puts a state, but for its credentials, into a workspace that is empty. */
	public void fill(WorkspaceState state) {
		this.workspaces.changeSettings(this.workspaceContext.get().name(), state.settings());
		this.directory.fill(state.directory());
		this.work.fill(state.work());
	}

}
