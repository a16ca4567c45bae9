package io.twindesk.testkit;

/**
 * Connection settings for a Deskie client.
 *
 * @param url base URL, used in place of {@code https://[domain].deskie.io}
 * @param staffEmail user name for HTTP Basic
 * @param apiKey password for HTTP Basic
 * @param authorization user name and password as the value of an {@code Authorization}
 * header
 */
public record DeskieAccess(String url, String staffEmail, String apiKey, String authorization) {
}
