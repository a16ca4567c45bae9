/**
 * Access control: credentials and their permissions, the operations that require them,
 * rate limits, and the actor of the current thread.
 */
@ApplicationModule(allowedDependencies = { "workspace", "transaction", "settings" })
@NullMarked
package io.twindesk.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
