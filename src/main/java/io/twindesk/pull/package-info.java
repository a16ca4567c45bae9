/**
 * Pull: reads the users of a live account and writes a state document, with pseudonyms
 * instead of personal data. An HTTP client that needs no server of its own.
 */
@ApplicationModule(allowedDependencies = { "calibration", "user", "input", "workspace", "storage", "terminal" })
@NullMarked
package io.twindesk.pull;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
