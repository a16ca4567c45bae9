package io.twindesk.connector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Heads as Tomcat received them when it rejected them. */
class MalformedHeadTests {

	private static final String LINE = "GET /api/users.json HTTP/1.1\r\n";

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					Host: a                                     | 400 | wrong_url    | The path cannot be read
					Accept: a                                   | 400 | wrong_host   | The header Host is missing
					Host: a; Host: a                            | 400 | wrong_host   | The header Host must be sent once
					Host: a b                                   | 400 | wrong_host   | The header Host is not a valid host name and port
					Host: a:x                                   | 400 | wrong_host   | The header Host is not a valid host name and port
					Host: [::1                                  | 400 | wrong_host   | The header Host is not a valid host name and port
					Host: a; X : b                              | 400 | wrong_header | The name of a header must be a token, without blanks
					Host: a; : b                                | 400 | wrong_header | The name of a header must be a token, without blanks
					Host: a; X                                  | 400 | wrong_header | A header must have a colon after its name
					Host: a; X: \u0001b                         | 400 | wrong_header | The header X contains a control character
					Host: a; Content-Length: -1                 | 400 | wrong_header | The header Content-Length must be one number
					Host: a; Content-Length: 1; Content-Length: 1 | 400 | wrong_header | The header Content-Length must be one number
					Host: a; Transfer-Encoding: br              | 400 | wrong_header | The header Transfer-Encoding must be chunked
					""")
	void aHeaderIsNamedWithItsProblem(String headers, int status, String code, String message) {
		InvalidHeadException failure = find(LINE + headers.replace("; ", "\r\n") + "\r\n\r\n");
		assertThat(failure.status().value()).isEqualTo(status);
		assertThat(failure.code()).isEqualTo(code);
		assertThat(failure).hasMessage(message);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			GET /a                         | wrong_url  | The request line must be a method, a path and HTTP/1.1
			GET /a HTTP/1.1 HTTP/1.1       | wrong_url  | The request line must be a method, a path and HTTP/1.1
			GET /a\u0001 HTTP/1.1          | wrong_url  | The path must not contain control characters
			GET http://b/a HTTP/1.1        | wrong_host | The header Host differs from the host of the request line
			""")
	void anErrorOfTheRequestLineIsReported(String line, String code, String message) {
		InvalidHeadException failure = find(line + "\r\nHost: a\r\n\r\n");
		assertThat(failure.code()).isEqualTo(code);
		assertThat(failure).hasMessage(message);
	}

	@ParameterizedTest(name = "{0} bytes of path, {1} bytes of header, whole {2}")
	@CsvSource({ "9000, 1, true, 414", "9000, 0, false, 414", "8000, 500, true, 414", "10, 9000, true, 431",
			"10, 9000, false, 431", "3000, 6000, true, 431" })
	void theLargerPartOfAHeadIsTooLarge(int path, int header, boolean whole, int status) {
		String line = "GET /" + "a".repeat(path);
		String head = (header > 0) ? line + " HTTP/1.1\r\nHost: a\r\nX: " + "b".repeat(header) : line;
		assertThat(find(head + (whole ? "\r\n\r\n" : "")).status().value()).isEqualTo(status);
	}

	@Test
	void moreThanAHundredHeadersAreTooMany() {
		InvalidHeadException failure = find(LINE + "Host: a\r\n" + "X: 1\r\n".repeat(100) + "\r\n");
		assertThat(failure.status()).isEqualTo(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
		assertThat(failure).hasMessage("The request has more than 100 headers");
		assertThat(find(LINE + "Host: a\r\n" + "X: 1\r\n".repeat(99) + "\r\n").code()).isEqualTo("wrong_url");
	}

	@Test
	void theBodyIsNotPartOfTheHead() {
		RequestHead head = RequestHead.of("\r\nPOST /a?b=c HTTP/1.1\nHost: a\n\nX: body");
		assertThat(head.method()).isEqualTo("POST");
		assertThat(head.path()).isEqualTo("/a");
		assertThat(head.query()).isEqualTo("b=c");
		assertThat(head.values("host")).containsExactly("a");
		assertThat(head.values("X")).isEmpty();
	}

	@Test
	void anIncompleteHeaderIsIgnored() {
		RequestHead head = RequestHead.of(LINE + "Host: a\r\napiKey: twd_12");
		assertThat(head.values("apiKey")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', '', ''", "GET, '', ''", "GET /a, GET, /a", "'\u0001', '', ''" })
	void anIncompleteLineHasItsReceivedParts(String received, String method, String path) {
		assertThat(RequestHead.of(received).method()).isEqualTo(method);
		assertThat(RequestHead.of(received).path()).isEqualTo(path);
	}

	private static InvalidHeadException find(String received) {
		return MalformedHead.find(RequestHead.of(received), HttpStatus.BAD_REQUEST, 8192, 100);
	}

}
