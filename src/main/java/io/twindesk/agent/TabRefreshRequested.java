package io.twindesk.agent;

/** Published in a transaction to request a reload of a browser tab. */
public record TabRefreshRequested(String tabId) {
}
