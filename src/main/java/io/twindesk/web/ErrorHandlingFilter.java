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

/** Handles the exceptions of all filters that follow. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ErrorHandlingFilter extends OncePerRequestFilter {

	private final ErrorResponder responder;

	ErrorHandlingFilter(ErrorResponder responder) {
		this.responder = responder;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			this.responder.format(ErrorResponder.path(request)).prepare(request, response);
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException | Error ex) {
			this.responder.respond(request, response, ex);
		}
	}

}
