package io.twindesk.state;

import java.util.Map;
import java.util.Set;

import io.twindesk.access.Credentials;
import io.twindesk.agent.WorkContents;
import io.twindesk.user.DirectoryContents;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceCopies;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All that the current workspace holds, as one document. */
@Service
@Transactional
@RetriedOnLockFailure
public class States {

	private final CurrentWorkspace currentWorkspace;

	private final WorkspaceService workspaces;

	private final WorkspaceCopies copies;

	private final Credentials credentials;

	private final DirectoryContents directory;

	private final WorkContents work;

	States(CurrentWorkspace currentWorkspace, WorkspaceService workspaces, WorkspaceCopies copies,
			Credentials credentials, DirectoryContents directory, WorkContents work) {
		this.currentWorkspace = currentWorkspace;
		this.workspaces = workspaces;
		this.copies = copies;
		this.credentials = credentials;
		this.directory = directory;
		this.work = work;
	}

	/** What the workspace holds at one moment. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public WorkspaceState read() {
		Workspace workspace = this.currentWorkspace.get();
		return new WorkspaceState(workspace.name(), workspace.settings().texts(),
				this.credentials.stored(workspace.id()), this.directory.read(), this.work.read());
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
		this.copies.clear(keepCredentials ? Set.of(Credentials.TABLE) : Set.of());
		fill(state);
		if (!keepCredentials) {
			this.credentials.store(this.currentWorkspace.get().id(), state.credentials());
		}
	}

	/** Puts a state, but for its credentials, into a workspace that is empty. */
	public void fill(WorkspaceState state) {
		this.workspaces.changeSettings(this.currentWorkspace.get().name(), state.settings());
		this.directory.fill(state.directory());
		this.work.fill(state.work());
	}

}
