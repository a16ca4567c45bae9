package io.twindesk.deskie;

import io.twindesk.settings.HostName;
import io.twindesk.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The domain whose sub-domains are workspaces.
 *
 * @param baseDomain Domain below which each workspace has its own host name.
 */
@ConfigurationProperties("twindesk")
record DeskieDomainProperties(@Nullable String baseDomain) {

	DeskieDomainProperties {
		InvalidSettingException.unless(
				baseDomain == null || baseDomain.isBlank() || HostName.isName(baseDomain.strip()),
				"twindesk.base-domain", baseDomain, "Set it to a domain alone, for example desk.test");
	}

}
