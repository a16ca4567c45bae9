/**
 * Data at start-up: the demo workspace with its published keys, the loaded seeds, and the
 * check that no server outside the demo opens with those keys.
 */
@ApplicationModule(allowedDependencies = { "access", "agent", "settings", "state", "user", "workspace" })
@NullMarked
package io.twindesk.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
