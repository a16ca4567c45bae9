/**
 * The Omnidesk dialect, version 2 of omnidesk.io: {@code /api/v2/user}, the key in a
 * header, bodies as forms. Everything specific to Omnidesk is in this package:
 * parameters, envelopes, the UID.
 */
@ApplicationModule(allowedDependencies = { "user", "agent", "access", "workspace", "web", "connector", "openapi",
		"idempotency", "settings", "input", "rules", "verdict" })
@NullMarked
package io.twindesk.omnidesk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
