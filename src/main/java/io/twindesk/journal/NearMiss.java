package io.twindesk.journal;

/**
 * The operation that a call was probably meant for, and what kept it from there.
 */
public record NearMiss(String operation, String reason) {
}
