package io.twindesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Formats errors of a request whose path could not be parsed. The dialect is unknown, so
 * the body contains the fields of every dialect's error, and the client finds the fields
 * that it knows.
 */
class UnknownDialectErrorFormat implements ErrorFormat {

	private final List<ErrorFormat> formats;

	UnknownDialectErrorFormat(List<ErrorFormat> formats) {
		this.formats = formats.stream().filter((format) -> format.supports("")).toList();
	}

	@Override
	public boolean supports(String path) {
		return path.isEmpty();
	}

	@Override
	public void prepare(HttpServletRequest request, HttpServletResponse response) {
		this.formats.forEach((format) -> format.prepare(request, response));
	}

	@Override
	public DialectError format(HttpError failure) {
		List<DialectError> responses = this.formats.stream().map((format) -> format.format(failure)).toList();
		Map<Object, Object> fields = new LinkedHashMap<>();
		for (DialectError response : responses) {
			if (response.body() instanceof Map<?, ?> body) {
				fields.putAll(body);
			}
		}
		DialectError first = responses.get(0);
		return fields.isEmpty() ? first : new DialectError(first.status(), first.headers(), first.type(), fields);
	}

}
