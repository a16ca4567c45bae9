/**
 * Fault injection: the fault rules of each workspace, the selection of the requests to
 * which they apply, and the effect on the response.
 */
@ApplicationModule(
		allowedDependencies = { "web", "connector", "access", "workspace", "user", "transaction", "storage" })
@NullMarked
package io.twindesk.fault;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
