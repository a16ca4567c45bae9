/**
 * The rules of both dialects: the catalogue of the OpenAPI documents, and the switches,
 * which are the rules that no source decides. Knows no dialect itself; each declares its
 * own switches.
 */
@ApplicationModule(allowedDependencies = { "access", "openapi", "workspace", "settings", "verdict" })
@NullMarked
package io.twindesk.rules;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
