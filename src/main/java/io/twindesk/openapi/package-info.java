/**
 * The OpenAPI documents: a small model of them, and the one place that puts each together
 * of the running routes and of what the API that owns them declares. Knows no API itself.
 */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package io.twindesk.openapi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
