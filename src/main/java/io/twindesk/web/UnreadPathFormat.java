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
class UnreadPathFormat implements ErrorFormat {

	private final List<ErrorFormat> formats;

	UnreadPathFormat(List<ErrorFormat> formats) {
		this.formats = formats.stream().filter((format) -> format.speaks("")).toList();
	}

	@Override
	public boolean speaks(String path) {
		return path.isEmpty();
	}

	@Override
	public void prepare(HttpServletRequest request, HttpServletResponse response) {
		this.formats.forEach((format) -> format.prepare(request, response));
	}

	@Override
	public ErrorAnswer answer(HttpFailure failure) {
		List<ErrorAnswer> answers = this.formats.stream().map((format) -> format.answer(failure)).toList();
		Map<Object, Object> words = new LinkedHashMap<>();
		for (ErrorAnswer answer : answers) {
			if (answer.body() instanceof Map<?, ?> body) {
				words.putAll(body);
			}
		}
		ErrorAnswer first = answers.get(0);
		return words.isEmpty() ? first : new ErrorAnswer(first.status(), first.headers(), first.type(), words);
	}

}
