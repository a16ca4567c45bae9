package io.twindesk.control;

import java.util.Map;

import io.twindesk.control.ControlOperation.Parameter;
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

	@ControlOperation(value = "control.state.view", summary = "Read the whole workspace",
			answers = "Everything that it holds, which is also a seed.", answer = ControlSchemas.STATE_REF)
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
	@ControlOperation(value = "control.state.replace", summary = "Replace the whole workspace",
			description = "All of it or nothing. The document may have 64 MiB.",
			query = @Parameter(name = "credentials", sentence = "Whether the workspace keeps its own keys.",
					schema = "{\"enum\": [\"replace\", \"keep\"], \"default\": \"replace\"}"),
			body = ControlSchemas.STATE_REF, example = ControlSchemas.STATE_EXAMPLE, status = 204, refusals = 409)
	@PutMapping("/state")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void replace(@PathVariable String workspace, @BodyLimit(megabytes = 64) Value document, Value.Object query) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			ControlQueryReader requested = new ControlQueryReader(query);
			boolean keep = requested.oneOf("credentials", "replace", "keep").equals("keep");
			requested.throwIfInvalid();
			WorkspaceState state = this.reader.read(document);
			this.workspaceStateService.replace(state, keep);
		}
	}

	/**
	 * Takes the workspace back to its seed. Snapshots stay, everything else is as it was.
	 */
	@ControlOperation(value = "control.state.reset", summary = "Take a workspace back to its seed",
			description = "Data, numbers, settings, keys, outbox, clock, faults and journal. Snapshots stay.",
			status = 204, refusals = 409)
	@PostMapping("/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.copies.reset();
		}
	}

}
