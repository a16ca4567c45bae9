/**
 * What every dialect needs of HTTP and none owns: bodies and queries as values, and every
 * failure turned into an answer, wherever it happens.
 */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package io.twindesk.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
