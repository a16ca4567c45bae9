/**
 * The account that everything belongs to: its name, its settings, its clock, and which
 * one this call is in.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.workspace;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
