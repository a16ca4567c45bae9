/**
 * The state document of a workspace: seeds, reading and replacing the state, and the
 * difference between two states.
 */
@ApplicationModule(allowedDependencies = { "user", "agent", "access", "workspace", "transaction", "settings", "input" })
@NullMarked
package io.twindesk.state;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
