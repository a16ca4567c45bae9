package io.twindesk.fault;

import java.io.Serializable;

/** The primary key of a fault rule. */
record FaultRuleKey(Long workspaceId, Integer place) implements Serializable {
}
