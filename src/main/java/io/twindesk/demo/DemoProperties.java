package io.twindesk.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demo.
 *
 * @param demo Whether to create the demo workspace, whose keys are published. Defaults to
 * true with the in-memory database only.
 */
@ConfigurationProperties("twindesk")
public record DemoProperties(boolean demo) {
}
