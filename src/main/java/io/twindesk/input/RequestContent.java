package io.twindesk.input;

/**
 * A body as a dialect reads it, with the encoding that decides how empty texts are read.
 *
 * @param value the content
 * @param form whether it came as a form, urlencoded or multipart, in which every value is
 * a text
 */
public record RequestContent(Value value, boolean form) {

}
