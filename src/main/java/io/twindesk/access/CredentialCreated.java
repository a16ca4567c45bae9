package io.twindesk.access;

/** Published in the transaction that creates a credential. */
public record CredentialCreated(long workspaceId, String credentialId) {
}
