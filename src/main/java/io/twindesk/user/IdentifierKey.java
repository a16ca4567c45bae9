package io.twindesk.user;

import java.io.Serializable;

/**
 * The primary key of an identifier's row, which makes the identifier unique in its
 * workspace.
 */
record IdentifierKey(Long workspaceId, String space, String identifierKey, String channel) implements Serializable {
}
