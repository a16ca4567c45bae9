package io.twindesk.rules;

import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Component;

/** The positions of the switches in the current workspace. */
@Component
public class SwitchPositions {

	private final WorkspaceContext workspaceContext;

	public SwitchPositions(WorkspaceContext workspaceContext) {
		this.workspaceContext = workspaceContext;
	}

	/** Returns the selected option, outside of a workspace the default. */
	public String option(Switch asked) {
		Workspace workspace = this.workspaceContext.orNull();
		return (workspace != null) ? workspace.settings().get(asked.setting()) : asked.initial();
	}

	/** Returns whether an option is selected. */
	public boolean is(Switch asked, String option) {
		return option(asked).equals(option);
	}

}
