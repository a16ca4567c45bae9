/**
 * What an operator can set: a name that nothing reads is refused instead of ignored, and
 * a start that is refused says why in a sentence.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
