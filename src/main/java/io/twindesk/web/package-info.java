/**
 * The HTTP layer of all APIs: error responses, the binding of a request to its workspace,
 * the recording of requests and responses, their verdicts, and request ids.
 */
@ApplicationModule(
		allowedDependencies = { "access", "workspace", "settings", "input", "connector", "verdict", "storage" })
@NullMarked
package io.twindesk.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
