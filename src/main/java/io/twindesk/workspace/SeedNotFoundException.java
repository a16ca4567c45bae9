package io.twindesk.workspace;

/** Thrown if a workspace that is to be reset was not created from a seed. */
public final class SeedNotFoundException extends WorkspaceException {

	SeedNotFoundException(String name) {
		super("The workspace '" + name + "' has no seed", null);
	}

}
