package io.twindesk.access;

import java.time.Instant;

/**
 * A credential as a list shows it.
 *
 * @param createdAt by the server's clock
 */
public record ListedCredential(Credential credential, Instant createdAt) {

}
