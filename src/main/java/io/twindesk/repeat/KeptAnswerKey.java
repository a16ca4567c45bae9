package io.twindesk.repeat;

import java.io.Serializable;

/** The primary key of a kept answer. */
record KeptAnswerKey(Long workspaceId, String keyHash) implements Serializable {
}
