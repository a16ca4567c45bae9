package io.twindesk.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The domains whose sub-domains are workspaces.
 *
 * @param baseDomain Comma-separated list of domains below which each workspace has its
 * own host name.
 */
@ConfigurationProperties("twindesk")
record DomainProperties(@DefaultValue List<String> baseDomain) {

}
