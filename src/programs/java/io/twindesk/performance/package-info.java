/**
 * Measures how the user service scales with the size of a workspace. These programs are
 * not tests; docs/contributing/measuring.md describes how to run them and their results.
 */
package io.twindesk.performance;
