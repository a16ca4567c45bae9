package io.twindesk;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * What a command needs of the server. Not a configuration by itself, so that the server
 * does not find it.
 */
@EnableAutoConfiguration
@ComponentScan({ "io.twindesk.access", "io.twindesk.audit", "io.twindesk.event", "io.twindesk.storage",
		"io.twindesk.user", "io.twindesk.workspace" })
class CommandContext {

}
