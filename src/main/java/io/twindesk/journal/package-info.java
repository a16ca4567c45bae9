/**
 * The request journal: the newest requests and responses of each workspace, with a size
 * limit and masked keys. It is stored in memory and, on PostgreSQL, also in the database
 * for the other servers.
 */
@ApplicationModule(allowedDependencies = { "web", "access", "workspace", "transaction", "storage", "settings", "input",
		"verdict", "connector" })
@NullMarked
package io.twindesk.journal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
