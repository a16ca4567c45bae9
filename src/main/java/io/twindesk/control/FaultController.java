package io.twindesk.control;

import java.util.List;

import io.twindesk.fault.Faults;
import io.twindesk.fault.Rule;
import io.twindesk.web.Value;
import io.twindesk.workspace.CurrentWorkspace;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to go wrong in a workspace. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/faults")
class FaultController {

	private final Workspaces workspaces;

	private final CurrentWorkspace currentWorkspace;

	private final Faults faults;

	private final FaultRules rules;

	FaultController(Workspaces workspaces, CurrentWorkspace currentWorkspace, Faults faults, FaultRules rules) {
		this.workspaces = workspaces;
		this.currentWorkspace = currentWorkspace;
		this.faults = faults;
		this.rules = rules;
	}

	/** Puts these rules in the place of all others, or changes nothing. */
	@ControlOperation(value = "control.faults.replace", summary = "Replace the faults",
			description = "All rules or, if one of them is wrong, none. Their counts begin anew.",
			body = ControlSchemas.FAULTS, example = ControlSchemas.FAULTS_EXAMPLE, answers = "The rules in force.",
			answer = ControlSchemas.FAULTS_ANSWER)
	@PutMapping
	List<FaultJson> replace(@PathVariable String workspace, Value given) {
		try (CurrentWorkspace.Visit visit = this.workspaces.enter(workspace)) {
			List<Rule> wanted = this.rules.read(given);
			this.faults.replace(wanted);
			return list();
		}
	}

	@ControlOperation(value = "control.faults.view", summary = "List the faults",
			answers = "The rules, and how often each was asked and applied.", answer = ControlSchemas.FAULTS_ANSWER)
	@GetMapping
	List<FaultJson> view(@PathVariable String workspace) {
		return this.currentWorkspace.in(this.workspaces.find(workspace), this::list);
	}

	@ControlOperation(value = "control.faults.clear", summary = "Remove all faults", status = 204)
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear(@PathVariable String workspace) {
		try (CurrentWorkspace.Visit visit = this.workspaces.enter(workspace)) {
			this.faults.clear();
		}
	}

	private List<FaultJson> list() {
		return this.faults.rules().stream().map(FaultJson::of).toList();
	}

}
