/**
 * TLS with a certificate authority of the server's own: the names that its certificate
 * has, the authority and its files, and the second connector.
 */
@ApplicationModule(allowedDependencies = { "web", "settings", "storage" })
@NullMarked
package io.twindesk.tls;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
