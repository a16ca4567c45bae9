package io.twindesk.user;

import java.io.Serializable;

/** The primary key of an identification code. */
record IdentificationCodeKey(Long workspaceId, String code) implements Serializable {
}
