package io.twindesk.access;

/** Published in the transaction that deletes a credential. */
public record CredentialDeleted(long workspaceId, String credentialId) {
}
