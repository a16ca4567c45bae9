package io.twindesk.provisioning;

import java.util.List;

import io.twindesk.access.CredentialSpec;
import io.twindesk.access.IssuedCredential;
import io.twindesk.state.WorkspaceState;
import io.twindesk.workspace.OnDemandWorkspaces;
import io.twindesk.workspace.UnknownWorkspaceException;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Service;

/**
 * Creates workspaces together with their credentials and seed, issues further
 * credentials, and opens workspaces by name.
 */
@Service
public class WorkspaceProvisioning {

	private final WorkspaceService workspaces;

	private final WorkspaceContext workspaceContext;

	private final OnDemandWorkspaces onDemand;

	private final WorkspaceCreation creation;

	private final InitialContents initialContents;

	private final CredentialProvisioning credentials;

	WorkspaceProvisioning(WorkspaceService workspaces, WorkspaceContext workspaceContext, OnDemandWorkspaces onDemand,
			WorkspaceCreation creation, InitialContents initialContents, CredentialProvisioning credentials) {
		this.workspaces = workspaces;
		this.workspaceContext = workspaceContext;
		this.onDemand = onDemand;
		this.creation = creation;
		this.initialContents = initialContents;
		this.credentials = credentials;
	}

	/** Creates an empty workspace with one credential that has every permission. */
	public Provisioned create(WorkspaceSpec spec) {
		return this.creation.create(spec, InitialContent.EMPTY);
	}

	/**
	 * Creates a workspace from a state document, with new keys for its credentials. The
	 * name in the document is ignored, so that many workspaces can be created from one
	 * document.
	 */
	public Provisioned create(WorkspaceSpec spec, WorkspaceState seed) {
		return this.creation.create(spec, this.initialContents.of(seed));
	}

	/** Creates a workspace from a named seed, with new keys. */
	public Provisioned create(WorkspaceSpec spec, String seed) {
		return this.creation.create(spec, this.initialContents.ofSeed(seed));
	}

	/**
	 * Issues a credential.
	 * @throws io.twindesk.user.UserNotFoundException if the user that it acts for does
	 * not exist
	 */
	public IssuedCredential issue(Workspace workspace, CredentialSpec spec) {
		return this.credentials.issue(workspace, spec);
	}

	/**
	 * Returns the workspace with this name.
	 * @throws UnknownWorkspaceException if it does not exist
	 */
	public Workspace find(String name) {
		return this.workspaces.find(name).orElseThrow(() -> new UnknownWorkspaceException(name));
	}

	/**
	 * Opens the scope of the workspace with this name.
	 * @throws UnknownWorkspaceException if it does not exist
	 */
	public WorkspaceContext.Scope open(String name) {
		return this.workspaceContext.open(use(name));
	}

	/**
	 * Returns the workspace with this name and records its use.
	 * @throws UnknownWorkspaceException if it does not exist
	 */
	public Workspace use(String name) {
		Workspace workspace = find(name);
		this.onDemand.touch(workspace);
		return workspace;
	}

	/** A new workspace and its credentials, with their keys. */
	public record Provisioned(Workspace workspace, List<IssuedCredential> credentials) {
	}

}
