package io.twindesk.control;

import java.util.List;

import io.twindesk.fault.FaultInjection;
import io.twindesk.fault.FaultRule;
import io.twindesk.input.Value;
import io.twindesk.provisioning.WorkspaceProvisioning;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads, replaces and clears the fault rules of a workspace. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}/faults")
class FaultController {

	private final WorkspaceProvisioning workspaceProvisioning;

	private final WorkspaceContext workspaceContext;

	private final FaultInjection faultInjection;

	private final FaultRuleParser rules;

	FaultController(WorkspaceProvisioning workspaceProvisioning, WorkspaceContext workspaceContext,
			FaultInjection faultInjection, FaultRuleParser rules) {
		this.workspaceProvisioning = workspaceProvisioning;
		this.workspaceContext = workspaceContext;
		this.faultInjection = faultInjection;
		this.rules = rules;
	}

	/** Replaces all rules, or none if one is invalid. */
	@PutMapping
	List<FaultJson> replace(@PathVariable String workspace, Value input) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			List<FaultRule> parsed = this.rules.read(input);
			this.faultInjection.replace(parsed);
			return list();
		}
	}

	@GetMapping
	List<FaultJson> view(@PathVariable String workspace) {
		return this.workspaceContext.call(this.workspaceProvisioning.find(workspace), this::list);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear(@PathVariable String workspace) {
		try (WorkspaceContext.Scope scope = this.workspaceProvisioning.open(workspace)) {
			this.faultInjection.clear();
		}
	}

	private List<FaultJson> list() {
		return this.faultInjection.rules().stream().map(FaultJson::of).toList();
	}

}
