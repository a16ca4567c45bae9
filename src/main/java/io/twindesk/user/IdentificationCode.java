package io.twindesk.user;

import java.time.Instant;

/**
 * An identification code.
 *
 * @param identificationData the user data that the code stands for
 */
public record IdentificationCode(String code, Instant createdAt, UserPatch identificationData) {

}
