/**
 * The Deskie dialect: {@code /api/users*.json}, snake_case JSON wrapped in
 * {@code "user"}, HTTP Basic with a staff e-mail and a key.
 *
 * <p>
 * Everything specific to Deskie is in this package: field names, date formats, numbered
 * lists, error codes. The Russian Omnidesk (omnidesk.ru) serves the same API.
 */
@ApplicationModule(allowedDependencies = { "user", "access", "workspace", "web", "connector", "openapi", "idempotency",
		"settings", "input", "rules", "verdict" })
@NullMarked
package io.twindesk.deskie;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
