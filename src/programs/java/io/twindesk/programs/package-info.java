/** The entry point of the programs that measure or that run too long for a test. */
package io.twindesk.programs;
