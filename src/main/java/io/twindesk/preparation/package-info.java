/**
 * The archive of loaded classes from which the executable starts faster: how it is
 * trained, stored and checked.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.preparation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
