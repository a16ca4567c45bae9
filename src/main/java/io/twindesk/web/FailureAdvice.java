package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Catches what controllers, and the search for one, let through. */
@RestControllerAdvice
class FailureAdvice {

	private final FailureAnswers answers;

	FailureAdvice(FailureAnswers answers) {
		this.answers = answers;
	}

	@ExceptionHandler
	void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answers.answer(request, response, failure);
	}

}
