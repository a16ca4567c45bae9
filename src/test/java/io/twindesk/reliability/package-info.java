/**
 * Programs that break what a server stands on, and compare what it has acknowledged with
 * what is there afterwards.
 */
@NullMarked
package io.twindesk.reliability;

import org.jspecify.annotations.NullMarked;
