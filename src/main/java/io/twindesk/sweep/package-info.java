/**
 * The sweep: runs a command once for each option of each switch, each time against a
 * fresh workspace of a server that it starts, to find the assumptions of the client.
 */
@ApplicationModule(allowedDependencies = { "rules", "settings", "terminal" })
@NullMarked
package io.twindesk.sweep;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
