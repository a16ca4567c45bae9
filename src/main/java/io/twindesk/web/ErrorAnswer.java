package io.twindesk.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * What a client is told of a failure.
 *
 * @param body written as JSON
 */
public record ErrorAnswer(HttpStatusCode status, HttpHeaders headers, MediaType type, Object body) {
}
