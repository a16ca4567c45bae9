/**
 * The events and mails of a workspace, stored in the transaction of the change that they
 * report.
 */
@ApplicationModule(allowedDependencies = { "user", "agent", "workspace", "transaction", "settings" })
@NullMarked
package io.twindesk.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
