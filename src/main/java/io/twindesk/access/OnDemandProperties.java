package io.twindesk.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of workspaces that are created on demand.
 *
 * @param auto Whether the key auto-NAME creates the workspace NAME at its first use.
 * Defaults to true with the in-memory database only.
 */
@ConfigurationProperties("twindesk.workspaces")
record OnDemandProperties(boolean auto) {

}
