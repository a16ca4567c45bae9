package io.twindesk.user;

import java.io.Serializable;

/** The primary key of a stored user count. */
record UserCountKey(Long workspaceId, String language, Boolean active, Boolean deleted) implements Serializable {
}
