/**
 * Programs and tests that kill servers, databases and connections, and compare the
 * acknowledged writes with the stored data.
 */
@NullMarked
package io.twindesk.reliability;

import org.jspecify.annotations.NullMarked;
