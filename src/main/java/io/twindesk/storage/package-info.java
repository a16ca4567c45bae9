/**
 * Where the data lies: H2 in memory, H2 on disk, or PostgreSQL, and what each of them
 * needs to be told so that nothing acknowledged is lost.
 */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package io.twindesk.storage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
