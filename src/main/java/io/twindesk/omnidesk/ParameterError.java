package io.twindesk.omnidesk;

/**
 * What is wrong with one parameter.
 *
 * @param field the parameter's name as the client has it, or the table's if it is missing
 */
record ParameterError(String field, String message) {
}
