/**
 * The OpenAPI documents, which are resources: reads them when they are requested, and
 * completes them by what is configured. Knows no API itself.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.openapi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
