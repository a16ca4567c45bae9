/**
 * The test kit: workspaces of a Twindesk server for the tests of a client. It is
 * published by itself, so it knows the JDK and JUnit's API and nothing else, the rest of
 * this house included.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.testkit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
