/**
 * Serves the OpenAPI documents, which are resources, and adds the parts that depend on
 * the configuration. Contains no API.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.openapi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
