/**
 * What goes wrong because somebody asked for it: the rules of each workspace, which of
 * them a call is for, and what becomes of its answer on the wire.
 */
@ApplicationModule(allowedDependencies = { "web", "access", "workspace", "user" })
@NullMarked
package io.twindesk.fault;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
