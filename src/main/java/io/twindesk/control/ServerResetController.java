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

/** Takes a server that forgets everything at its exit back to how it was at its start. */
@RestController
class ServerResetController {

	private static final int PAGE = 100;

	private final StorageKind storageKind;

	private final SeedRegistry seedRegistry;

	private final WorkspaceService workspaces;

	private final WorkspaceDeletion removal;

	private final WorkspaceContext workspaceContext;

	private final SnapshotService copies;

	ServerResetController(StorageKind storageKind, SeedRegistry seedRegistry, WorkspaceService workspaces,
			WorkspaceDeletion removal, WorkspaceContext workspaceContext, SnapshotService copies) {
		this.storageKind = storageKind;
		this.seedRegistry = seedRegistry;
		this.workspaces = workspaces;
		this.removal = removal;
		this.workspaceContext = workspaceContext;
		this.copies = copies;
	}

	/**
	 * Takes every workspace back to its seed and removes those that were made since the
	 * start. Whoever wants that says so: <code>{"confirm": "all"}</code>.
	 */
	@PostMapping("/_twindesk/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(Value input) {
		InputObject body = InputObject.body(input);
		if (!"all".equals(body.text("confirm"))) {
			body.error("confirm", "takes \"all\": every workspace goes back to its seed");
		}
		body.throwIfInvalid();
		if (this.storageKind != StorageKind.MEMORY) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					"Only a server with the in-memory database is reset as a whole");
		}
		List<Workspace> stay = removeOthers();
		// all have given up the keys that are others' before those are given back
		List<Workspace> putOff = stay.stream().filter((workspace) -> !resetOrClear(workspace)).toList();
		putOff.forEach(this::reset);
	}

	/** Removes what was made since the start, and answers what was there. */
	private List<Workspace> removeOthers() {
		List<Workspace> stay = new ArrayList<>();
		Set<String> names = this.seedRegistry.names();
		String after = "";
		List<Workspace> page;
		do {
			page = this.workspaces.list(after, PAGE);
			for (Workspace workspace : page) {
				if (names.contains(workspace.name())) {
					stay.add(workspace);
				}
				else {
					this.removal.deleteIfThere(workspace.name());
				}
				after = workspace.name();
			}
		}
		while (page.size() == PAGE);
		return stay;
	}

	/**
	 * Empties a workspace that cannot be reset yet, since another has one of its keys.
	 */
	private boolean resetOrClear(Workspace workspace) {
		try {
			reset(workspace);
			return true;
		}
		catch (KeyTakenException ex) {
			this.workspaceContext.run(workspace, () -> this.copies.clear(Set.of()));
			return false;
		}
	}

	private void reset(Workspace workspace) {
		this.workspaceContext.run(workspace, this.copies::reset);
	}

}
