/**
 * What a workspace was called for and what it answered: the newest calls of each,
 * bounded, with the keys masked; in memory, and on PostgreSQL in the database as well,
 * for the other servers.
 */
@ApplicationModule(allowedDependencies = { "web", "access", "workspace", "storage", "settings", "input" })
@NullMarked
package io.twindesk.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
