package io.twindesk;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The configuration of commands. It is not a {@code @Configuration} class, so that the
 * server does not scan it.
 */
@EnableAutoConfiguration
@ComponentScan({ "io.twindesk.access", "io.twindesk.audit", "io.twindesk.event", "io.twindesk.storage",
		"io.twindesk.user", "io.twindesk.workspace" })
class CommandContext {

}
