package io.twindesk.control;

import java.time.Duration;
import java.time.Instant;

import io.twindesk.web.Value;
import io.twindesk.workspace.ImpossibleTimeException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceClocks;
import io.twindesk.workspace.WorkspaceTime;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The time that a workspace goes by. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/clock")
class ClockController {

	private final Workspaces workspaces;

	private final WorkspaceClocks clocks;

	private final WorkspaceClock clock;

	ClockController(Workspaces workspaces, WorkspaceClocks clocks, WorkspaceClock clock) {
		this.workspaces = workspaces;
		this.clocks = clocks;
		this.clock = clock;
	}

	@ControlOperation(value = "control.clock.view", summary = "Read a workspace's clock", answers = "Its time.")
	@GetMapping
	ClockJson view(@PathVariable String workspace) {
		return json(this.workspaces.find(workspace));
	}

	/**
	 * Sets it, <code>{"now": "2026-01-05T10:00:00Z", "frozen": true}</code>. Without a
	 * time it stops, or goes on, where it is; it goes on unless it is said to be frozen.
	 */
	@ControlOperation(value = "control.clock.set", summary = "Set a workspace's clock",
			description = "Without a time it stops, or goes on, where it is.", body = ControlSchemas.CLOCK,
			example = ControlSchemas.CLOCK_EXAMPLE, answers = "Its time.")
	@PutMapping
	ClockJson set(@PathVariable String workspace, Value given) {
		this.workspaces.find(workspace);
		JsonBody body = new JsonBody(given);
		Instant now = body.instant("now");
		boolean frozen = Boolean.TRUE.equals(body.flag("frozen"));
		if (now != null && !WorkspaceTime.isPossible(now)) {
			body.fault("now", "takes a time from " + WorkspaceTime.EARLIEST + " to before " + WorkspaceTime.END);
		}
		body.done();
		return json((now != null) ? this.clocks.set(workspace, now, frozen) : this.clocks.set(workspace, frozen));
	}

	/** Gives the workspace the server's time again. */
	@ControlOperation(value = "control.clock.reset", summary = "Give a workspace the server's time", status = 204)
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(@PathVariable String workspace) {
		this.clocks.reset(workspace);
	}

	/** Moves it on, <code>{"by": "PT1H"}</code>. */
	@ControlOperation(value = "control.clock.advance", summary = "Move a workspace's clock on",
			body = ControlSchemas.ADVANCE, example = ControlSchemas.ADVANCE_EXAMPLE, answers = "Its time.")
	@PostMapping("/advance")
	ClockJson advance(@PathVariable String workspace, Value given) {
		this.workspaces.find(workspace);
		JsonBody body = new JsonBody(given);
		Duration by = body.duration("by");
		if (by == null) {
			body.fault("by", "takes a duration such as PT1H");
		}
		body.done();
		try {
			return json(this.clocks.advance(workspace, (by != null) ? by : Duration.ZERO));
		}
		catch (ImpossibleTimeException ex) {
			body.fault("by",
					"takes the clock to no time from " + WorkspaceTime.EARLIEST + " to before " + WorkspaceTime.END);
			body.done();
			throw ex;
		}
	}

	private ClockJson json(Workspace workspace) {
		return new ClockJson(this.clock.in(workspace), workspace.time().isFrozen());
	}

	record ClockJson(Instant now, boolean frozen) {
	}

}
