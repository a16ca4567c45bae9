package io.twindesk.user;

import java.io.Serializable;

/** The primary key of a custom field's value. */
record CustomFieldValueKey(Long workspaceId, Long userId, String field) implements Serializable {
}
