package io.twindesk.journal;

import org.jspecify.annotations.Nullable;

/**
 * The operation for which a request was probably intended, and the reason why it did not
 * reach it.
 *
 * @param operation null if no operation is similar
 */
public record NearMiss(@Nullable String operation, String reason) {
}
