/**
 * A workspace as one document: seeds, the state that can be read and replaced, and what
 * differs between two of its states.
 */
@ApplicationModule(allowedDependencies = { "user", "agent", "access", "workspace", "settings", "input" })
@NullMarked
package io.twindesk.state;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
