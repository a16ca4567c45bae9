package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Catches what controllers, and the search for one, let through. */
@RestControllerAdvice
class GlobalExceptionHandler {

	private final ErrorResponder answers;

	GlobalExceptionHandler(ErrorResponder responses) {
		this.answers = responses;
	}

	@ExceptionHandler
	void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answers.respond(request, response, failure);
	}

}
