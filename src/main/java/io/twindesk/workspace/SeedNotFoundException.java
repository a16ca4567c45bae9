package io.twindesk.workspace;

/** The workspace was not made from a seed, so there is none to go back to. */
public final class SeedNotFoundException extends WorkspaceException {

	SeedNotFoundException(String name) {
		super("The workspace '" + name + "' has no seed to go back to", null);
	}

}
