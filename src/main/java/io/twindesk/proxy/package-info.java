/**
 * An HTTP proxy that serves the vendors' hosts, and those of the settings, from this
 * server. It never connects to another server. Netty, which it is built on, is loaded
 * only if {@code twindesk.proxy.port} is set.
 */
@ApplicationModule(allowedDependencies = { "connector", "settings", "tls" })
@NullMarked
package io.twindesk.proxy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
