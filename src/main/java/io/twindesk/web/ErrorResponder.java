package io.twindesk.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The one place where failures become answers, whether a controller, a filter, the
 * security chain or the connector found them.
 */
@Component
public class ErrorResponder {

	private static final String FAILURE = ErrorResponder.class.getName();

	private final List<ErrorFormat> formats;

	private final JsonMapper json;

	private final UnexpectedErrorRecorder unexpected;

	private final WorkspaceDeletedDetector removed;

	private final OutageLog unavailable = new OutageLog();

	ErrorResponder(List<ErrorFormat> formats, JsonMapper json, UnexpectedErrorRecorder unexpected,
			WorkspaceDeletedDetector removed) {
		this.formats = formats;
		this.json = json;
		this.unexpected = unexpected;
		this.removed = removed;
	}

	/** Answers a request that failed, in the words of the dialect that owns its path. */
	public void respond(HttpServletRequest request, HttpServletResponse response, Throwable failure)
			throws IOException {
		ErrorFormat format = format(path(request));
		Throwable cause = failure;
		DialectError answer = format.format(HttpError.of(cause));
		if (answer.status().value() == 500) {
			cause = this.removed.reason(request, failure);
			answer = format.format(HttpError.of(cause));
		}
		request.setAttribute(FAILURE, cause);
		log(request, answer, cause);
		if (!response.isCommitted()) {
			response.resetBuffer();
			write(answer, response);
		}
	}

	/** The failure that a code stands for on a path, null if there is none such. */
	public @Nullable HttpError fromCode(String path, String code) {
		return format(path).fromCode(code);
	}

	/** Answers with an error that somebody has asked for; nothing has gone wrong. */
	public void simulate(HttpServletRequest request, HttpServletResponse response, HttpError failure)
			throws IOException {
		DialectError answer = format(path(request)).format(failure);
		write(new DialectError(failure.status(), answer.headers(), answer.type(), answer.body()), response);
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
		throw new IllegalStateException("One of the formats must be that of every other path");
	}

	/** Writes a response and returns its body. */
	byte[] write(DialectError answer, HttpServletResponse response) throws IOException {
		byte[] body = this.json.writeValueAsBytes(answer.body());
		response.setStatus(answer.status().value());
		answer.headers().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		response.setContentType(answer.type().toString());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		return body;
	}

	/** The failure that the response to a request reports, null if there was none. */
	static @Nullable Throwable failure(HttpServletRequest request) {
		return (request.getAttribute(FAILURE) instanceof Throwable failure) ? failure : null;
	}

	/** The path by which a request's dialect is known. */
	public static String path(HttpServletRequest request) {
		String path = request.getServletPath();
		return (path != null && !path.isEmpty()) ? path : ContextPath.without(request);
	}

	/** Logs and counts what nobody foresaw. */
	void unexpected(HttpServletRequest request, Throwable cause) {
		this.unexpected.add("a " + request.getMethod() + " request", cause);
	}

	private void log(HttpServletRequest request, DialectError response, Throwable cause) {
		if (response.status().value() == 503) {
			this.unavailable.add(cause);
		}
		else if (response.status().is5xxServerError()) {
			unexpected(request, cause);
		}
	}

}
