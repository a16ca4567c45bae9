package io.twindesk.event;

import java.io.Serializable;

/** The primary key of a mail. */
record MailKey(Long workspaceId, Long id) implements Serializable {
}
