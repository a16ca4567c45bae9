package io.twindesk.web;

import java.util.List;
import java.util.Locale;

import io.twindesk.settings.HostName;
import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The domains whose sub-domains are workspaces.
 *
 * @param baseDomain Comma-separated list of domains below which each workspace has its
 * own host name; a dot before or after a domain is ignored.
 */
@ConfigurationProperties("twindesk")
public record DomainProperties(@DefaultValue List<String> baseDomain) {

	public DomainProperties {
		baseDomain = baseDomain.stream()
			.map(String::strip)
			.filter((domain) -> !domain.isEmpty())
			.map((domain) -> domain.toLowerCase(Locale.ROOT).replaceAll("^[.]|[.]$", ""))
			.toList();
		InvalidSettingException.unless(baseDomain.stream().allMatch(HostName::isName), "twindesk.base-domain",
				String.join(",", baseDomain), "Set it to domain names only, for example desk.test");
	}

}
