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
 * Tells that there is no route without a look at the headers, which the servlet it is
 * made of fails at where they are no use. Leaves TRACE to the routes like any other
 * method. The servlet it is made of would echo the request behind whatever they have
 * answered, fail at that, and log it at length.
 */
class RoutingServlet extends DispatcherServlet {

	@Override
	protected void noHandlerFound(HttpServletRequest request, HttpServletResponse response)
			throws NoHandlerFoundException {
		throw new NoRouteException(request.getMethod(), request.getRequestURI());
	}

	/**
	 * Without the header Accept-Patch, which Spring sends empty where there is no PATCH.
	 */
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

	/** Without a stack trace, which would cost more than the response. */
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
