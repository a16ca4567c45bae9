/**
 * What a program that starts this server can count on: it is told the port, and the
 * server does not outlive it, or stops when it is idle.
 */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package io.twindesk.process;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
