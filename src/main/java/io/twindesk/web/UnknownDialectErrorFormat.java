package io.twindesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * For a request line that could not be read as far as its path. Which dialect the client
 * speaks cannot be told then, so the answer has what each of them would say: the client
 * finds the keys that it knows.
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
		Map<Object, Object> words = new LinkedHashMap<>();
		for (DialectError response : responses) {
			if (response.body() instanceof Map<?, ?> body) {
				words.putAll(body);
			}
		}
		DialectError first = responses.get(0);
		return words.isEmpty() ? first : new DialectError(first.status(), first.headers(), first.type(), words);
	}

}
