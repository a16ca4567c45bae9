package io.twindesk.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is there at the start.
 *
 * @param demo Whether to make the demo workspace, whose keys everybody knows. Defaults to
 * true with the in-memory database only.
 */
@ConfigurationProperties("twindesk")
public record DemoProperties(boolean demo) {
}
