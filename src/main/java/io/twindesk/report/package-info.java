/**
 * The reports on clients: the verdicts of many requests in one place, with what the
 * client used and which situations it met. They are in memory, within fixed bounds.
 */
@ApplicationModule(
		allowedDependencies = { "web", "verdict", "rules", "workspace", "access", "openapi", "journal", "settings" })
@NullMarked
package io.twindesk.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
