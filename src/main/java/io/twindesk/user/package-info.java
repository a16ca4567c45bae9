/**
 * What a person is and what may happen to one: names, identifiers, custom fields, links,
 * states. The only door to those tables.
 *
 * <p>
 * Knows no HTTP, no JSON and no vendor: the same person is seen through two of them.
 */
@ApplicationModule(allowedDependencies = { "workspace", "event", "audit", "storage" })
@NullMarked
package io.twindesk.user;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
