/**
 * The terminal of a command: its progress bar, which elsewhere is replaced by lines.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.terminal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
