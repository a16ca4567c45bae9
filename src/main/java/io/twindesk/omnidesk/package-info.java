/**
 * The Omnidesk dialect, version 2 of omnidesk.io: {@code /api/v2/user}, the key in a
 * header, bodies as forms. Everything peculiar to Omnidesk stays here: its parameters,
 * its envelopes, its UID.
 */
@ApplicationModule(allowedDependencies = { "user", "agent", "access", "workspace", "web", "openapi", "idempotency",
		"settings", "input" })
@NullMarked
package io.twindesk.omnidesk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
