package io.twindesk.user;

import java.time.Instant;

/**
 * An identification code.
 *
 * @param person what it stands for
 */
public record IssuedCode(String code, Instant createdAt, UserChanges person) {

}
