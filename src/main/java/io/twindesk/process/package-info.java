/**
 * The lifecycle of a server process: whether it starts from the generated context, its
 * compiler, and features for a program that starts it. The server reports its port, does
 * not outlive that program and can stop when it is idle.
 */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package io.twindesk.process;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
