/**
 * How a person works: settings, chosen views, statistics, status and its lock, campaigns,
 * reservations. A person has these from birth, whichever dialect made the person; a row
 * comes with the first change.
 */
@ApplicationModule(allowedDependencies = { "user", "workspace", "event", "audit" })
@NullMarked
package io.twindesk.agent;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
