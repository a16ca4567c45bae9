package io.twindesk.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.twindesk.access.KeyTakenException;
import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.state.SeedRegistry;
import io.twindesk.storage.StorageKind;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceDeletion;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Resets a server with the in-memory database to the state after its start. */
@RestController
class ServerResetController {

	private static final int PAGE = 100;

	private final StorageKind storageKind;

	private final SeedRegistry seedRegistry;

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion deletion;

	private final WorkspaceContext workspaceContext;

	private final SnapshotService snapshots;

	ServerResetController(StorageKind storageKind, SeedRegistry seedRegistry, WorkspaceService workspaces,
			WorkspaceDeletion deletion, WorkspaceContext workspaceContext, SnapshotService snapshots) {
		this.storageKind = storageKind;
		this.seedRegistry = seedRegistry;
		this.workspaces = workspaces;
		this.deletion = deletion;
		this.workspaceContext = workspaceContext;
		this.snapshots = snapshots;
	}

	/**
	 * Resets every workspace to its seed and deletes those that were created after the
	 * start. The body must be <code>{"confirm": "all"}</code>.
	 */
	@PostMapping("/_twindesk/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(Value input) {
		InputObject body = InputObject.body(input);
		if (!"all".equals(body.text("confirm"))) {
			body.error("confirm", "must be \"all\": every workspace is reset to its seed");
		}
		body.throwIfInvalid();
		if (this.storageKind != StorageKind.MEMORY) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					"Only a server with the in-memory database can be reset");
		}
		List<Workspace> remaining = removeOthers();
		// keys that moved between workspaces must be removed from all before they return
		List<Workspace> cleared = remaining.stream().filter((workspace) -> !resetOrClear(workspace)).toList();
		cleared.forEach(this::reset);
	}

	/** Deletes the workspaces created after the start and returns the others. */
	private List<Workspace> removeOthers() {
		List<Workspace> remaining = new ArrayList<>();
		Set<String> names = this.seedRegistry.names();
		String after = "";
		List<Workspace> page;
		do {
			page = this.workspaces.list(after, PAGE);
			for (Workspace workspace : page) {
				if (names.contains(workspace.name())) {
					remaining.add(workspace);
				}
				else {
					this.deletion.deleteIfThere(workspace.name());
				}
				after = workspace.name();
			}
		}
		while (page.size() == PAGE);
		return remaining;
	}

	/**
	 * Resets a workspace, or clears it if another workspace has one of its keys.
	 * @return whether it was reset
	 */
	private boolean resetOrClear(Workspace workspace) {
		try {
			reset(workspace);
			return true;
		}
		catch (KeyTakenException ex) {
			this.workspaceContext.run(workspace, () -> this.snapshots.clear(Set.of()));
			return false;
		}
	}

	private void reset(Workspace workspace) {
		this.workspaceContext.run(workspace, this.snapshots::reset);
	}

}
