/**
 * The audit trail of a workspace: changes with their actor, stored in the transaction of
 * the change, and denied requests.
 */
@ApplicationModule(allowedDependencies = { "user", "agent", "access", "workspace", "transaction", "settings" })
@NullMarked
package io.twindesk.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
