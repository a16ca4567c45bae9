package io.twindesk.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Workspaces without any set-up.
 *
 * @param auto Whether the key auto-NAME makes the workspace NAME at its first use.
 * Defaults to true with the in-memory database only.
 */
@ConfigurationProperties("twindesk.workspaces")
record OnDemandProperties(boolean auto) {

}
