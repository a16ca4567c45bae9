/**
 * Measures the server against other servers: WireMock, json-server and a bare Tomcat.
 * Compiled by the profile {@code bench} only; docs/contributing/measuring.md describes
 * the command and the tables.
 */
package io.twindesk.bench;
