/**
 * Calibration: asks a live account how it decides the rules that no source decides, and
 * returns the positions of the switches. An HTTP client that needs no server of its own.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.calibration;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
