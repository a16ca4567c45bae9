package io.twindesk.access;

/**
 * Published for a request whose key opens no workspace.
 *
 * @param source the client's address
 */
public record UnknownKeyUsed(String source) {
}
