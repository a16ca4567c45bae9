/**
 * The work data of users: settings, selected views, statistics, status and its lock,
 * campaigns, reservations. Every user has defaults, whichever dialect created the user; a
 * row is stored with the first change.
 */
@ApplicationModule(allowedDependencies = { "user", "workspace", "transaction" })
@NullMarked
package io.twindesk.agent;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
