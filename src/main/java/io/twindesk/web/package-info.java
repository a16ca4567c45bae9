/**
 * What every dialect needs of HTTP and none owns: bodies and queries as values, and every
 * failure turned into an answer, wherever it happens; where a call enters its workspace,
 * who stands around it, and the connection that it came by.
 */
@ApplicationModule(allowedDependencies = { "access", "workspace", "settings", "input", "connector" })
@NullMarked
package io.twindesk.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
