package io.twindesk.user;

import java.io.Serializable;

/** The primary key of an attribute of an identification code. */
record IdentificationAttributeKey(Long workspaceId, String code, Integer place) implements Serializable {
}
