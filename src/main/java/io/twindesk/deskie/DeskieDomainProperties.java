package io.twindesk.deskie;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The domain whose sub-domains are workspaces.
 *
 * @param baseDomain Domain below which each workspace has its own host name.
 */
@ConfigurationProperties("twindesk")
record DeskieDomainProperties(@Nullable String baseDomain) {
}
