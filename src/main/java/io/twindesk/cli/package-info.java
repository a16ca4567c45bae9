/**
 * The command line of the jar: commands for credentials, which need no running control
 * API, for shared servers and for faster starts.
 */
@ApplicationModule(allowedDependencies = { "user", "access", "workspace", "storage", "preparation" })
@NullMarked
package io.twindesk.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
