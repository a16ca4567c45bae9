/**
 * The archive of loaded classes with which the executable starts faster: training,
 * storage and verification.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.preparation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
