package io.twindesk.testkit;

/**
 * Connection settings for an Omnidesk v2 client.
 *
 * @param url base URL, used in place of the vendor's, without {@code /api/v2}
 * @param apiKey value of the {@code apiKey} header
 */
public record OmnideskAccess(String url, String apiKey) {
}
