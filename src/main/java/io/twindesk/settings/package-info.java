/**
 * The validation of the operator's settings: an unknown setting is rejected instead of
 * ignored, and a rejected start is reported with its reason.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
