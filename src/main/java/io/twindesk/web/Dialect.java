package io.twindesk.web;

/** A vendor's API that this server speaks; each dialect has one as a bean. */
public record Dialect(String name) {
}
