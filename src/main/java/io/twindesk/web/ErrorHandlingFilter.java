package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around all filters that may fail: catches what they let through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ErrorHandlingFilter extends OncePerRequestFilter {

	private final ErrorResponder answers;

	ErrorHandlingFilter(ErrorResponder responses) {
		this.answers = responses;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			this.answers.format(ErrorResponder.path(request)).prepare(request, response);
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException | Error ex) {
			this.answers.respond(request, response, ex);
		}
	}

}
