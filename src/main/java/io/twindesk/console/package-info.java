/**
 * The pages for browsers: the console, the page of the OpenAPI documents, and the landing
 * page. They contain no data; their modules read it from the control API.
 */
@ApplicationModule(allowedDependencies = { "control", "demo", "web" })
@NullMarked
package io.twindesk.console;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
