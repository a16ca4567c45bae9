package io.twindesk.access;

import org.jspecify.annotations.Nullable;

/**
 * A credential in its stored form, so that its key also works after an import.
 *
 * @param id null if an id is to be generated
 * @param keyHash {@link CredentialService#hash} of its key
 */
public record StoredCredential(@Nullable String id, String keyHash, CredentialSpec credential) {

}
