package io.twindesk.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes all error responses, for controllers, filters, the security chains and the
 * connector.
 */
@Component
public class ErrorResponder {

	private static final String FAILURE = ErrorResponder.class.getName();

	private final List<ErrorFormat> formats;

	private final JsonMapper json;

	private final UnexpectedErrorRecorder unexpected;

	private final WorkspaceDeletedDetector deletedDetector;

	private final OutageLog outages = new OutageLog();

	ErrorResponder(List<ErrorFormat> formats, JsonMapper json, UnexpectedErrorRecorder unexpected,
			WorkspaceDeletedDetector deletedDetector) {
		this.formats = formats;
		this.json = json;
		this.unexpected = unexpected;
		this.deletedDetector = deletedDetector;
	}

	/** Responds to a failed request in the format of its path's dialect. */
	public void respond(HttpServletRequest request, HttpServletResponse response, Throwable failure)
			throws IOException {
		ErrorFormat format = format(path(request));
		Throwable cause = failure;
		DialectError error = format.format(HttpError.of(cause));
		if (error.status().value() == 500) {
			cause = this.deletedDetector.reason(request, failure);
			error = format.format(HttpError.of(cause));
		}
		request.setAttribute(FAILURE, cause);
		log(request, error, cause);
		if (!response.isCommitted()) {
			response.resetBuffer();
			write(error, response);
		}
	}

	/** The error of a code on a path, null if the code is unknown. */
	public @Nullable HttpError fromCode(String path, String code) {
		return format(path).fromCode(code);
	}

	/** Responds with an error that a fault rule simulates. */
	public void simulate(HttpServletRequest request, HttpServletResponse response, HttpError failure)
			throws IOException {
		DialectError error = format(path(request)).format(failure);
		write(new DialectError(failure.status(), error.headers(), error.type(), error.body()), response);
	}

	ErrorFormat format(String path) {
		if (path.isEmpty()) {
			return new UnknownDialectErrorFormat(this.formats);
		}
		for (ErrorFormat format : this.formats) {
			if (format.supports(path)) {
				return format;
			}
		}
		throw new IllegalStateException("No error format supports the path");
	}

	/** Writes a response and returns its body. */
	byte[] write(DialectError error, HttpServletResponse response) throws IOException {
		byte[] body = this.json.writeValueAsBytes(error.body());
		response.setStatus(error.status().value());
		error.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		response.setContentType(error.type().toString());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		return body;
	}

	/** The exception that the response to a request reports, null if there was none. */
	static @Nullable Throwable failure(HttpServletRequest request) {
		return (request.getAttribute(FAILURE) instanceof Throwable failure) ? failure : null;
	}

	/** The path that determines a request's dialect. */
	public static String path(HttpServletRequest request) {
		String path = request.getServletPath();
		return (path != null && !path.isEmpty()) ? path : ContextPath.without(request);
	}

	/** Logs and counts an unexpected exception. */
	void unexpected(HttpServletRequest request, Throwable cause) {
		this.unexpected.add("a " + request.getMethod() + " request", cause);
	}

	private void log(HttpServletRequest request, DialectError response, Throwable cause) {
		if (response.status().value() == 503) {
			this.outages.add(cause);
		}
		else if (response.status().is5xxServerError()) {
			unexpected(request, cause);
		}
	}

}
