package io.twindesk.journal;

import org.jspecify.annotations.Nullable;

/**
 * The operation that a call was probably meant for, and what kept it from there.
 *
 * @param operation null if no operation is near
 */
public record NearMiss(@Nullable String operation, String reason) {
}
