/**
 * Twindesk's own API below {@code /_twindesk}, and what stands behind it: how the server
 * is, and the demo workspace.
 */
@ApplicationModule(allowedDependencies = { "user", "state", "event", "audit", "access", "workspace", "web", "journal",
		"fault", "openapi", "rules", "storage", "settings", "process", "input", "demo", "provisioning" })
@NullMarked
package io.twindesk.control;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
