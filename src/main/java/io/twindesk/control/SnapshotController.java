package io.twindesk.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.state.StateDiff;
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

/** What a workspace held at some time, to go back to and to compare with. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}")
class SnapshotController {

	/** The word for what a workspace holds at this moment. */
	private static final String NOW = "now";

	private static final String NAME = "[a-zA-Z0-9._-]{1,60}";

	private final WorkspaceProvisioning workspaceProvisioning;

	private final WorkspaceContext workspaceContext;

	private final SnapshotService copies;

	private final WorkspaceStateService workspaceStateService;

	SnapshotController(WorkspaceProvisioning workspaceProvisioning, WorkspaceContext workspaceContext,
			SnapshotService copies, WorkspaceStateService workspaceStateService) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.workspaceContext = workspaceContext;
		this.copies = copies;
		this.workspaceStateService = workspaceStateService;
	}

	@GetMapping("/snapshots")
	Items list(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			return new Items(this.copies.list().stream().map(SnapshotJson::of).toList());
		}
	}

	/** Takes a snapshot, in place of the one that has the name. */
	@PutMapping("/snapshots/{name}")
	ResponseEntity<SnapshotJson> take(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			if (!name.matches(NAME) || name.equals(NOW)) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
						"A snapshot's name takes 1 to 60 of a-z, A-Z, 0-9, '.', '_' and '-', and is not 'now'");
			}
			boolean replaced = this.copies.find(name).isPresent();
			SnapshotJson taken = SnapshotJson.of(this.copies.create(name));
			return replaced ? ResponseEntity.ok(taken)
					: ResponseEntity
						.created(ContextPath.location("/_twindesk/workspaces/" + workspace + "/snapshots/" + name))
						.body(taken);
		}
	}

	@GetMapping("/snapshots/{name}")
	SnapshotJson view(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			return SnapshotJson.of(find(name));
		}
	}

	/** Gives the workspace back what it held; its clock, faults and journal go on. */
	@PostMapping("/snapshots/{name}/restore")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void restore(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.copies.restore(find(name));
		}
	}

	@DeleteMapping("/snapshots/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspace, @PathVariable String name) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.copies.delete(find(name));
		}
	}

	/** What became of the users between two snapshots, or from one until now. */
	@GetMapping("/diff")
	Map<String, Object> diff(@PathVariable String workspace, Value.Object query) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			InputObject requested = InputObject.query(query);
			String from = requested.text("from");
			String to = requested.text("to");
			if (from == null) {
				requested.error("from", "takes the name of a snapshot");
			}
			requested.throwIfInvalid();
			return StateDiff.between(state(Objects.requireNonNull(from)), state((to != null) ? to : NOW));
		}
	}

	private WorkspaceState state(String name) {
		if (name.equals(NOW)) {
			return this.workspaceStateService.read();
		}
		Snapshot copy = find(name);
		return this.workspaceContext.call(copy.content(),
				() -> this.copies.read(copy, this.workspaceStateService::read));
	}

	private Snapshot find(String name) {
		Optional<Snapshot> result = this.copies.find(name);
		return result.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no snapshot '"
				+ name + "'; there are " + this.copies.list().stream().map(Snapshot::name).toList()));
	}

	record Items(List<SnapshotJson> items) {
	}

	record SnapshotJson(String name, Instant takenAt) {

		static SnapshotJson of(Snapshot copy) {
			return new SnapshotJson(copy.name(), copy.takenAt());
		}

	}

}
