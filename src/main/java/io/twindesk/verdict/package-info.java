/**
 * The verdict on each request: what it did to the rules of the vendor. The dialects add
 * findings while they handle a request; the journal and the reports read them afterwards.
 */
@ApplicationModule(allowedDependencies = { "access", "workspace" })
@NullMarked
package io.twindesk.verdict;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
