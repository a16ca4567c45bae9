package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Reports a missing route without parsing the headers, because {@link DispatcherServlet}
 * fails on malformed ones. Handles TRACE by the routes like any other method; the
 * superclass would append an echo of the request to their response.
 */
class RoutingServlet extends DispatcherServlet {

	@Override
	protected void noHandlerFound(HttpServletRequest request, HttpServletResponse response)
			throws NoHandlerFoundException {
		throw new NoRouteException(request.getMethod(), request.getRequestURI());
	}

	/** Omits the header Accept-Patch, which Spring sends even if it is empty. */
	@Override
	protected void doOptions(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		super.doOptions(request, new HttpServletResponseWrapper(response) {

			@Override
			public void addHeader(String name, String value) {
				if (!value.isEmpty() || !name.equalsIgnoreCase(HttpHeaders.ACCEPT_PATCH)) {
					super.addHeader(name, value);
				}
			}

		});
	}

	@Override
	protected void doTrace(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		processRequest(request, response);
	}

	/** Has no stack trace, which would cost more than the response. */
	private static final class NoRouteException extends NoHandlerFoundException {

		NoRouteException(String method, String path) {
			super(method, path, HttpHeaders.EMPTY);
		}

		@Override
		public Throwable fillInStackTrace() {
			return this;
		}

	}

}
