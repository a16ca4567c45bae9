/**
 * The account that all data belongs to: its name, settings, clock and snapshots, and the
 * current workspace of a request.
 */
@ApplicationModule(allowedDependencies = { "transaction", "settings" })
@NullMarked
package io.twindesk.workspace;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
