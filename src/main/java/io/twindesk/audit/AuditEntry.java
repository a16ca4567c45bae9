package io.twindesk.audit;

import java.time.Instant;
import java.util.List;

import io.twindesk.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An action, or a denied attempt.
 *
 * @param id consecutive in its workspace, from 1
 * @param at the time by the server's clock, regardless of the workspace's clock
 * @param action the action, for example {@code user.changed}
 * @param userId the affected user, if any
 * @param credentialId the created or deleted credential, if any
 * @param fields the names of the changed fields, sorted
 * @param times the number of denials of one kind that the entry stands for; 1 for all
 * other actions
 */
public record AuditEntry(long id, Instant at, String action, @Nullable Long userId, @Nullable String credentialId,
		List<String> fields, Actor actor, int times) {
}
