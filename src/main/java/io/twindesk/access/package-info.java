/**
 * Who may call what: credentials and their permissions, the operations that ask for them,
 * and how often one may call.
 */
@ApplicationModule(allowedDependencies = { "workspace", "audit", "settings" })
@NullMarked
package io.twindesk.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
