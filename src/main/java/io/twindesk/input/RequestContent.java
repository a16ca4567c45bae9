package io.twindesk.input;

/**
 * The content of a body, and whether it was a form. Dialects read empty texts of a form
 * in another way than those of JSON.
 *
 * @param value the content
 * @param form whether it was a form, urlencoded or multipart, in which all values are
 * texts
 */
public record RequestContent(Value value, boolean form) {

}
