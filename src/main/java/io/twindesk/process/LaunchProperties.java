package io.twindesk.process;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for a program that starts the server.
 *
 * @param portFile File to which the port is written when the server is ready.
 * @param exitOnStdinClose Whether to stop when standard input ends, as it does when the
 * program at its other end has ended.
 * @param stopWhenIdle Time without a request after which the server stops. Never by
 * default.
 */
@ConfigurationProperties("twindesk")
record LaunchProperties(@DefaultValue("") String portFile, @DefaultValue("false") boolean exitOnStdinClose,
		@Nullable Duration stopWhenIdle) {
}
