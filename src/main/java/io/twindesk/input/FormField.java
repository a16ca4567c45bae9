package io.twindesk.input;

/** One field of a form or a query, with brackets and all, as it was sent. */
public record FormField(String name, String text) {
}
