/**
 * Who changed what in a workspace, stored with the change itself or not at all, and what
 * was refused to whom.
 */
@ApplicationModule(allowedDependencies = { "workspace", "event", "settings" })
@NullMarked
package io.twindesk.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
