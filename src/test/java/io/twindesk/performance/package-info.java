/**
 * Measures how the user service fares while a workspace grows. Nothing here is a test;
 * docs/PERFORMANCE.md tells how to run it and what came out.
 */
package io.twindesk.performance;
