package io.twindesk.user;

import java.io.Serializable;

/** The primary key of one thing that a code stands for. */
record IdentificationAttributeKey(Long workspaceId, String code, Integer place) implements Serializable {
}
