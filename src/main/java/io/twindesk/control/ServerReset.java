package io.twindesk.control;

import java.util.List;

import io.twindesk.state.Seeds;
import io.twindesk.storage.Storage;
import io.twindesk.web.Value;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceCopies;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes a server that forgets everything at its exit back to how it was at its start. */
@RestController
class ServerReset {

	private static final int PAGE = 100;

	private final Storage storage;

	private final Seeds seeds;

	private final WorkspaceService workspaces;

	private final CurrentWorkspace currentWorkspace;

	private final WorkspaceCopies copies;

	ServerReset(Storage storage, Seeds seeds, WorkspaceService workspaces, CurrentWorkspace currentWorkspace,
			WorkspaceCopies copies) {
		this.storage = storage;
		this.seeds = seeds;
		this.workspaces = workspaces;
		this.currentWorkspace = currentWorkspace;
		this.copies = copies;
	}

	/**
	 * Takes every workspace back to its seed and removes those that were made since the
	 * start. Whoever wants that says so: <code>{"confirm": "all"}</code>.
	 */
	@ControlOperation(value = "control.server.reset", summary = "Reset the server",
			description = "Every workspace goes back to its seed, and those made since the start go. With the "
					+ "in-memory database only.",
			body = ControlSchemas.CONFIRM, example = ControlSchemas.CONFIRM_EXAMPLE, status = 204, refusals = 409)
	@PostMapping("/_twindesk/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(Value given) {
		JsonBody body = new JsonBody(given);
		if (!"all".equals(body.text("confirm"))) {
			body.fault("confirm", "takes \"all\": every workspace goes back to its seed");
		}
		body.done();
		if (this.storage != Storage.MEMORY) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					"Only a server with the in-memory database is reset as a whole");
		}
		String after = "";
		List<Workspace> page;
		do {
			page = this.workspaces.list(after, PAGE);
			for (Workspace workspace : page) {
				reset(workspace);
				after = workspace.name();
			}
		}
		while (page.size() == PAGE);
	}

	private void reset(Workspace workspace) {
		if (!this.seeds.names().contains(workspace.name())) {
			this.workspaces.deleteIfThere(workspace.name());
			return;
		}
		try (CurrentWorkspace.Visit visit = this.currentWorkspace.enter(workspace)) {
			this.copies.reset();
		}
	}

}
