/**
 * Idempotent requests: a client sends a key with a request and can then repeat it without
 * a second effect, because the response is stored with the key. No vendor has this
 * feature.
 */
@ApplicationModule(allowedDependencies = { "web", "access", "workspace", "settings", "input", "transaction" })
@NullMarked
package io.twindesk.idempotency;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
