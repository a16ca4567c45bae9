/**
 * Twindesk's own API below {@code /_twindesk}: workspaces and their content, clock,
 * faults, journal, events and mails, and the state of the server.
 */
@ApplicationModule(allowedDependencies = { "user", "state", "event", "audit", "access", "workspace", "web", "journal",
		"fault", "openapi", "rules", "verdict", "report", "storage", "settings", "process", "input", "demo",
		"provisioning", "tls", "proxy" })
@NullMarked
package io.twindesk.control;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
