package io.twindesk.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, or was not allowed to do.
 *
 * @param id counted in its workspace, from 1 and without a gap
 * @param at when, by the server's clock, whatever the workspace's tells
 * @param action what it was, such as {@code user.changed}
 * @param userId the user whom it was done to, if any
 * @param credentialId the credential that was made or taken away, if any
 * @param fields the names of what is other than before, sorted
 * @param times how many refusals of one kind it tells of; 1 for all else
 */
public record AuditEntry(long id, Instant at, String action, @Nullable Long userId, @Nullable String credentialId,
		List<String> fields, Actor actor, int times) {
}
