/**
 * The command line of the jar: commands for credentials, which need no running control
 * API, for shared servers, for faster starts, for the calibration by a live account, for
 * seeds from one and for sweeps.
 */
@ApplicationModule(allowedDependencies = { "user", "access", "workspace", "storage", "preparation", "calibration",
		"pull", "rules", "settings", "sweep" })
@NullMarked
package io.twindesk.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
