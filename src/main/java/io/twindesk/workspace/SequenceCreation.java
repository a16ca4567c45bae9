package io.twindesk.workspace;

import io.twindesk.transaction.WorkspaceSequences;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Creates the sequences of each new workspace and of each copy. */
@Component
class SequenceCreation {

	private final WorkspaceSequences sequences;

	SequenceCreation(WorkspaceSequences sequences) {
		this.sequences = sequences;
	}

	@EventListener
	void onWorkspaceCreated(WorkspaceCreated created) {
		this.sequences.create(created.workspaceId());
	}

}
