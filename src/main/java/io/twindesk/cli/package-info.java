/**
 * The command line of the jar, with the commands for credentials, which need no running
 * control API, and for shared servers. The command of another package's subject is in
 * that package.
 */
@ApplicationModule(allowedDependencies = { "user", "access", "workspace", "storage", "preparation", "calibration",
		"pull", "sweep" })
@NullMarked
package io.twindesk.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
