/**
 * Request bodies and queries as values: JSON, forms and multipart, with the exact
 * spelling of numbers, and one reader that validates an object field by field.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.input;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
