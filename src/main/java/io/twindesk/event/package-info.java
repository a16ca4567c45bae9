/** What happened. */
@ApplicationModule(allowedDependencies = "workspace")
@NullMarked
package io.twindesk.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
