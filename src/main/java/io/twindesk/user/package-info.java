/**
 * The user directory: names, identifiers, custom fields, links and states of users. Other
 * packages access its tables only through this package.
 *
 * <p>
 * The package depends on no HTTP and no vendor; both vendors' APIs use the same users.
 * Custom fields and identifiers are stored as JSON text that this package reads and
 * writes itself.
 */
@ApplicationModule(allowedDependencies = { "workspace", "transaction" })
@NullMarked
package io.twindesk.user;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
