package io.twindesk.audit;

import java.io.Serializable;

/** The primary key of an entry. */
record AuditKey(Long workspaceId, Long id) implements Serializable {
}
