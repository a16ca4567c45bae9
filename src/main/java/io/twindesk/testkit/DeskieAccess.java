package io.twindesk.testkit;

/**
 * What a client of Deskie is to be given.
 *
 * @param url the address that takes the place of {@code https://[domain].deskie.io}
 * @param staffEmail the user of HTTP Basic
 * @param apiKey the password of HTTP Basic
 * @param authorization both as the value of an {@code Authorization} header
 */
public record DeskieAccess(String url, String staffEmail, String apiKey, String authorization) {
}
