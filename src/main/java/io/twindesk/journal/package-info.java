/**
 * What a workspace was called for and what it answered: the newest calls of each, in
 * memory, bounded, with the keys masked.
 */
@ApplicationModule(allowedDependencies = { "web", "access", "workspace" })
@NullMarked
package io.twindesk.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
