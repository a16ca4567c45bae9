/**
 * What the jar does from the command line instead of serving: keys, where there is no
 * control API to ask.
 */
@ApplicationModule(allowedDependencies = { "user", "access", "workspace", "audit", "storage", "preparation" })
@NullMarked
package io.twindesk.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
