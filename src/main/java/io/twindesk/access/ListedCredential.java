package io.twindesk.access;

import java.time.Instant;

/**
 * A credential in a list.
 *
 * @param createdAt by the server's clock
 */
public record ListedCredential(Credential credential, Instant createdAt) {

}
