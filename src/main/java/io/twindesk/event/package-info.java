/**
 * What happened in a workspace, for whoever listens, and the mails that it sends: stored
 * with the change that they tell of, or not at all.
 */
@ApplicationModule(allowedDependencies = { "workspace", "storage", "settings" })
@NullMarked
package io.twindesk.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
