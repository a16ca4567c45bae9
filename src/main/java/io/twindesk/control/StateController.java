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

/** Reads and replaces the content of a workspace as a document, and resets it. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}")
class StateController {

	private final WorkspaceProvisioning workspaceProvisioning;

	private final WorkspaceStateService workspaceStateService;

	private final StateReader reader;

	private final SnapshotService snapshots;

	StateController(WorkspaceProvisioning workspaceProvisioning, WorkspaceStateService workspaceStateService,
			StateReader reader, SnapshotService snapshots) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.workspaceStateService = workspaceStateService;
		this.reader = reader;
		this.snapshots = snapshots;
	}

	@GetMapping("/state")
	Map<String, Object> view(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			return this.workspaceStateService.document();
		}
	}

	/**
	 * Replaces the content of a workspace by a document, completely or not at all. With
	 * {@code ?credentials=keep} the workspace keeps its credentials.
	 */
	@PutMapping("/state")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void replace(@PathVariable String workspace, @BodyLimit(megabytes = 64) Value document, Value.Object query) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			InputObject parameters = InputObject.query(query);
			boolean keep = parameters.oneOf("credentials", "replace", "keep").equals("keep");
			parameters.throwIfInvalid();
			WorkspaceState state = this.reader.read(document);
			this.workspaceStateService.replace(state, keep);
		}
	}

	/** Resets the workspace to its seed. Only snapshots are kept. */
	@PostMapping("/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.snapshots.reset();
		}
	}

}
