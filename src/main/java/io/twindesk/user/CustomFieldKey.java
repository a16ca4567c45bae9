package io.twindesk.user;

import java.io.Serializable;

/** The primary key of a declared custom field. */
record CustomFieldKey(Long workspaceId, Long id) implements Serializable {
}
