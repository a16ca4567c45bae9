package io.twindesk.rules;

import io.twindesk.verdict.CurrentFindings;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Component;

/** The positions of the switches in the current workspace. */
@Component
public class SwitchPositions {

	private final WorkspaceContext workspaceContext;

	private final CurrentFindings findings;

	public SwitchPositions(WorkspaceContext workspaceContext, CurrentFindings findings) {
		this.findings = findings;
		this.workspaceContext = workspaceContext;
	}

	/** Returns the selected option, outside of a workspace the default. */
	public String option(Switch asked) {
		Workspace workspace = this.workspaceContext.orNull();
		return (workspace != null) ? workspace.settings().get(asked.setting()) : asked.initial();
	}

	/**
	 * Returns the selected option for a response that depends on it, which the verdict on
	 * the request reports as an assumption.
	 * @param at the part of the request that causes it, or {@code response}
	 */
	public String assume(Switch asked, String at) {
		String option = option(asked);
		this.findings.get().assumed(asked.rule(), at, option);
		return option;
	}

	/** Returns whether an option is selected. */
	public boolean is(Switch asked, String option) {
		return option(asked).equals(option);
	}

}
