package io.twindesk.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.state.WorkspaceState;
import io.twindesk.state.WorkspaceStateService;
import io.twindesk.web.ContextPath;
import io.twindesk.workspace.Snapshot;
import io.twindesk.workspace.SnapshotService;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Creates, restores, compares and deletes the snapshots of a workspace. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}")
class SnapshotController {

	/** The name of the current content in a comparison. */
	private static final String NOW = "now";

	private static final String NAME = "[a-zA-Z0-9._-]{1,60}";

	private final WorkspaceProvisioning workspaceProvisioning;

	private final WorkspaceContext workspaceContext;

	private final SnapshotService snapshots;

	private final WorkspaceStateService workspaceStateService;

	SnapshotController(WorkspaceProvisioning workspaceProvisioning, WorkspaceContext workspaceContext,
			SnapshotService snapshots, WorkspaceStateService workspaceStateService) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.workspaceContext = workspaceContext;
		this.snapshots = snapshots;
		this.workspaceStateService = workspaceStateService;
	}

	@GetMapping("/snapshots")
	Items list(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			return new Items(this.snapshots.list().stream().map(SnapshotJson::of).toList());
		}
	}

	/** Creates a snapshot, or replaces the one of this name. */
	@PutMapping("/snapshots/{name}")
	ResponseEntity<SnapshotJson> create(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			if (!name.matches(NAME) || name.equals(NOW)) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
						"The name of a snapshot must be 1 to 60 of a-z, A-Z, 0-9, '.', '_' and '-', and must not be 'now'");
			}
			boolean replaced = this.snapshots.find(name).isPresent();
			SnapshotJson created = SnapshotJson.of(this.snapshots.create(name));
			return replaced ? ResponseEntity.ok(created)
					: ResponseEntity
						.created(ContextPath.location("/_twindesk/workspaces/" + workspace + "/snapshots/" + name))
						.body(created);
		}
	}

	@GetMapping("/snapshots/{name}")
	SnapshotJson view(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			return SnapshotJson.of(find(name));
		}
	}

	/** Restores the content of the workspace; clock, faults and journal do not change. */
	@PostMapping("/snapshots/{name}/restore")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void restore(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.snapshots.restore(find(name));
		}
	}

	@DeleteMapping("/snapshots/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.snapshots.delete(find(name));
		}
	}

	/** Returns the differences of the users between two snapshots, or one and now. */
	@GetMapping("/diff")
	Map<String, Object> diff(@PathVariable String workspace, Value.Object query) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			InputObject parameters = InputObject.query(query);
			String from = parameters.text("from");
			String to = parameters.text("to");
			if (from == null) {
				parameters.error("from", "must be the name of a snapshot");
			}
			parameters.throwIfInvalid();
			return state(Objects.requireNonNull(from)).differencesTo(state((to != null) ? to : NOW));
		}
	}

	private WorkspaceState state(String name) {
		if (name.equals(NOW)) {
			return this.workspaceStateService.read();
		}
		Snapshot snapshot = find(name);
		return this.workspaceContext.call(snapshot.content(),
				() -> this.snapshots.read(snapshot, this.workspaceStateService::read));
	}

	private Snapshot find(String name) {
		Optional<Snapshot> result = this.snapshots.find(name);
		return result.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no snapshot '"
				+ name + "'; existing: " + this.snapshots.list().stream().map(Snapshot::name).toList()));
	}

	record Items(List<SnapshotJson> items) {
	}

	record SnapshotJson(String name, Instant takenAt) {

		static SnapshotJson of(Snapshot snapshot) {
			return new SnapshotJson(snapshot.name(), snapshot.takenAt());
		}

	}

}
