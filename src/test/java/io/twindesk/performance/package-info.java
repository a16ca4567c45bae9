/**
 * Measures the user service while a workspace grows. Nothing here is a test;
 * docs/contributing/measuring.md describes how to run it.
 */
package io.twindesk.performance;
