package io.twindesk.input;

/** One field of a form or a query as it was sent, including brackets. */
public record FormField(String name, String text) {
}
