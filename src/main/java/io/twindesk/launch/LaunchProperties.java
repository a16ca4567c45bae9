package io.twindesk.launch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the program that starts the server asks of it.
 *
 * @param portFile File that the port is written to once the server is ready.
 * @param stopWithInput Whether to stop when standard input ends, as it does when the
 * program at its other end is gone.
 */
@ConfigurationProperties("twindesk")
record LaunchProperties(@DefaultValue("") String portFile, @DefaultValue("false") boolean stopWithInput) {
}
