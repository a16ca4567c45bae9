package io.twindesk.bench;

/** Ends the program: a server that responds wrongly is not worth measuring. */
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
