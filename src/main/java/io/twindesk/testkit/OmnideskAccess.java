package io.twindesk.testkit;

/**
 * What a client of Omnidesk v2 is to be given.
 *
 * @param url the address that takes the place of the vendor's, without {@code /api/v2}
 * @param apiKey the value of its {@code apiKey} header
 */
public record OmnideskAccess(String url, String apiKey) {
}
