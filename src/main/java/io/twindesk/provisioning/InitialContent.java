package io.twindesk.provisioning;

import java.util.List;

import io.twindesk.access.CredentialSpec;

/**
 * The content of a new workspace.
 *
 * @param credentials its credentials, which get new keys; if there are none, one with
 * every permission is created
 * @param fill stores the remaining content in the current workspace
 */
record InitialContent(List<CredentialSpec> credentials, Runnable fill) {

	static final InitialContent EMPTY = new InitialContent(List.of(), () -> {
	});

}
