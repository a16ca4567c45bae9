package io.twindesk.control;

import java.time.Duration;
import java.time.Instant;

import io.twindesk.input.InputObject;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.workspace.ClockOutOfRangeException;
import io.twindesk.workspace.ClockSetting;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceClockService;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads and sets the clock of a workspace. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/clock")
class ClockController {

	private final WorkspaceProvisioning workspaceProvisioning;

	private final WorkspaceClockService clocks;

	private final WorkspaceClock clock;

	ClockController(WorkspaceProvisioning workspaceProvisioning, WorkspaceClockService clocks, WorkspaceClock clock) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.clocks = clocks;
		this.clock = clock;
	}

	@GetMapping
	ClockJson view(@PathVariable String workspace) {
		return json(this.workspaceProvisioning.find(workspace));
	}

	/**
	 * Sets the clock, <code>{"now": "2026-01-05T10:00:00Z", "frozen": true}</code>.
	 * Without {@code now} its time does not change. It runs unless {@code frozen} is
	 * true.
	 */
	@PutMapping
	ClockJson set(@PathVariable String workspace, Value input) {
		this.workspaceProvisioning.find(workspace);
		InputObject body = InputObject.body(input);
		Instant now = body.instant("now");
		boolean frozen = Boolean.TRUE.equals(body.bool("frozen"));
		if (now != null && !ClockSetting.isPossible(now)) {
			body.error("now", "must be a time from " + ClockSetting.EARLIEST + " (inclusive) to " + ClockSetting.END
					+ " (exclusive)");
		}
		body.throwIfInvalid();
		return json((now != null) ? this.clocks.set(workspace, now, frozen) : this.clocks.set(workspace, frozen));
	}

	/** Sets the clock to the server's time. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(@PathVariable String workspace) {
		this.clocks.reset(workspace);
	}

	/** Advances the clock, <code>{"by": "PT1H"}</code>. */
	@PostMapping("/advance")
	ClockJson advance(@PathVariable String workspace, Value input) {
		this.workspaceProvisioning.find(workspace);
		InputObject body = InputObject.body(input);
		Duration by = body.duration("by");
		if (by == null) {
			body.error("by", "must be a duration such as PT1H");
		}
		body.throwIfInvalid();
		try {
			return json(this.clocks.advance(workspace, (by != null) ? by : Duration.ZERO));
		}
		catch (ClockOutOfRangeException ex) {
			body.error("by", "must keep the clock between " + ClockSetting.EARLIEST + " (inclusive) and "
					+ ClockSetting.END + " (exclusive)");
			body.throwIfInvalid();
			throw ex;
		}
	}

	private ClockJson json(Workspace workspace) {
		return new ClockJson(this.clock.in(workspace), workspace.time().isFrozen());
	}

	record ClockJson(Instant now, boolean frozen) {
	}

}
