package io.twindesk.omnidesk;

/**
 * An error in one parameter.
 *
 * @param field the name that the client used, or that of the vendor's table if the
 * parameter is missing
 */
record ParameterError(String field, String message) {
}
