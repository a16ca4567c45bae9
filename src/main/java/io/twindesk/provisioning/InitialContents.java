package io.twindesk.provisioning;

import io.twindesk.access.StoredCredential;
import io.twindesk.state.SeedRegistry;
import io.twindesk.state.WorkspaceState;
import io.twindesk.state.WorkspaceStateService;
import io.twindesk.workspace.SnapshotService;

import org.springframework.stereotype.Component;

/** Provides the content of new workspaces from state documents and seeds. */
@Component
class InitialContents {

	private final WorkspaceStateService workspaceStateService;

	private final SeedRegistry seedRegistry;

	private final SnapshotService copies;

	InitialContents(WorkspaceStateService workspaceStateService, SeedRegistry seedRegistry, SnapshotService copies) {
		this.workspaceStateService = workspaceStateService;
		this.seedRegistry = seedRegistry;
		this.copies = copies;
	}

	InitialContent of(WorkspaceState state) {
		return new InitialContent(state.credentials().stream().map(StoredCredential::credential).toList(),
				() -> this.workspaceStateService.fill(state));
	}

	InitialContent ofSeed(String name) {
		return new InitialContent(this.seedRegistry.credentials(name).orElseThrow(),
				() -> this.copies.fillFromSeed(name));
	}

}
