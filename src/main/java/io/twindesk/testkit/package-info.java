/**
 * The test kit: workspaces of a Twindesk server for the tests of a client. It is
 * published as a separate artifact, so it depends only on the JDK and JUnit's API, not on
 * the other packages.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.testkit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
