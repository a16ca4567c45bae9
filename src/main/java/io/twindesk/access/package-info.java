/**
 * Access control: credentials and their permissions, the operations that require them,
 * and rate limits.
 */
@ApplicationModule(allowedDependencies = { "workspace", "audit", "settings" })
@NullMarked
package io.twindesk.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
