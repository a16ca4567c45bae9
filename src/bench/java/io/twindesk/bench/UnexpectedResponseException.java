package io.twindesk.bench;

/**
 * Thrown when a server returns an unexpected response, which ends the program: such a
 * server is not worth measuring.
 */
class UnexpectedResponseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnexpectedResponseException(Request request, Response response, String expected) {
		super("%s: expected %s, got status %d with %s".formatted(request.line(), shortened(expected), response.status(),
				shortened(response.text())));
	}

	private static String shortened(String text) {
		return (text.length() > 500) ? text.substring(0, 500) + "…" : text;
	}

}
