/**
 * Extensions of Tomcat's HTTP connector: connections that can be closed or reset,
 * lingering close, relaxed parsing of queries and hosts, and the reasons of requests that
 * Tomcat rejects. Contains nothing of the APIs; {@code web} writes the responses.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.twindesk.connector;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
