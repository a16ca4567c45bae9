package io.twindesk;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The configuration of commands. It is not a {@code @Configuration} class, so that the
 * server does not scan it. Of the packages that serve requests, it has the declarations
 * of workspace settings, because commands create workspaces.
 */
@EnableAutoConfiguration
@ComponentScan({ "io.twindesk.access", "io.twindesk.audit", "io.twindesk.event", "io.twindesk.storage",
		"io.twindesk.user", "io.twindesk.workspace", "io.twindesk.transaction" })
@ComponentScan(
		basePackages = { "io.twindesk.deskie", "io.twindesk.omnidesk", "io.twindesk.fault", "io.twindesk.rules" },
		useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = ".*[.](\\w+SettingsConfiguration|RulesConfiguration|Profiles)"))
class CommandContext {

}
