package io.twindesk.access;

import org.jspecify.annotations.Nullable;

/**
 * A credential as it is kept, so that its key opens the same elsewhere.
 *
 * @param id null where one is to be made up
 * @param keyHash {@link CredentialService#hash} of its key
 */
public record StoredCredential(@Nullable String id, String keyHash, CredentialSpec credential) {

}
