/**
 * What a person is and what may happen to one: names, identifiers, custom fields, links,
 * states. The only door to those tables.
 *
 * <p>
 * Knows no HTTP and no vendor: the same user is seen through two of them. Custom fields
 * and identifiers are stored as JSON text, which this package writes and reads by itself.
 */
@ApplicationModule(allowedDependencies = { "workspace", "event", "audit", "storage" })
@NullMarked
package io.twindesk.user;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
