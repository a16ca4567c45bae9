package io.twindesk.control;

import java.util.Map;

import io.twindesk.input.InputObject;
import io.twindesk.input.BodyLimit;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.state.StateReader;
import io.twindesk.state.WorkspaceState;
import io.twindesk.state.WorkspaceStateService;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All that a workspace holds, as one document, and the way back to its seed. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}")
class StateController {

	private final WorkspaceProvisioning workspaceProvisioning;

	private final WorkspaceStateService workspaceStateService;

	private final StateReader reader;

	private final SnapshotService copies;

	StateController(WorkspaceProvisioning workspaceProvisioning, WorkspaceStateService workspaceStateService,
			StateReader reader, SnapshotService copies) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.workspaceStateService = workspaceStateService;
		this.reader = reader;
		this.copies = copies;
	}

	@GetMapping("/state")
	Map<String, Object> view(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			return this.workspaceStateService.document();
		}
	}

	/**
	 * Puts a document in the place of what the workspace holds, all of it or nothing.
	 * With {@code ?credentials=keep} the workspace's own keys stay.
	 */
	@PutMapping("/state")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void replace(@PathVariable String workspace, @BodyLimit(megabytes = 64) Value document, Value.Object query) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			InputObject requested = InputObject.query(query);
			boolean keep = requested.oneOf("credentials", "replace", "keep").equals("keep");
			requested.throwIfInvalid();
			WorkspaceState state = this.reader.read(document);
			this.workspaceStateService.replace(state, keep);
		}
	}

	/**
	 * Takes the workspace back to its seed. Snapshots stay, everything else is as it was.
	 */
	@PostMapping("/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.copies.reset();
		}
	}

}
