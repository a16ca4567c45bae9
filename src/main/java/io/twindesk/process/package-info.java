/**
 * The lifecycle of a server that another program starts: the server reports its port,
 * does not outlive that program and can stop when it is idle.
 */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package io.twindesk.process;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
