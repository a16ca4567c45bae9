package io.twindesk.access;

/**
 * Published for a request that is denied because its credential lacks the permission.
 *
 * @param operation the name of the operation, or {@code unknown}
 */
public record OperationDenied(long workspaceId, String operation) {
}
