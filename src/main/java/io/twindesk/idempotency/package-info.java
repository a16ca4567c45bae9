/**
 * Calls that a client may send again without doing anything twice: the keys that it gives
 * them, and the answers that are kept for those. No vendor has this.
 */
@ApplicationModule(allowedDependencies = { "web", "access", "workspace", "settings", "input" })
@NullMarked
package io.twindesk.idempotency;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
