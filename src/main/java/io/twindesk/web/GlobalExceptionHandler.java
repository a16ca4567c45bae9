package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Handles the exceptions of controllers and of the search for a handler. */
@RestControllerAdvice
class GlobalExceptionHandler {

	private final ErrorResponder responder;

	GlobalExceptionHandler(ErrorResponder responder) {
		this.responder = responder;
	}

	@ExceptionHandler
	void respond(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.responder.respond(request, response, failure);
	}

}
