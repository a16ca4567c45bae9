package io.twindesk.user;

import java.time.Instant;

/**
 * An identification code.
 *
 * @param identificationData what it stands for
 */
public record IdentificationCode(String code, Instant createdAt, UserPatch identificationData) {

}
