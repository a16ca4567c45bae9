/**
 * Creation of workspaces with credentials and seed.
 */
@ApplicationModule(allowedDependencies = { "access", "state", "user", "workspace" })
@NullMarked
package io.twindesk.provisioning;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
