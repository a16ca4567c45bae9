package io.twindesk.input;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.twindesk.input.UnreadableInputException.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyReaderTests {

	private static final Value X = new Value.Object(Map.of("a", new Value.Text("x")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			|{"a":"x"}
			application/json|{"a":"x"}
			application/vnd.x+json|{"a":"x"}
			application/json;charset=UTF-8|{"a":"x"}
			application/x-www-form-urlencoded|a=x
			""")
	void aBodyIsJsonUnlessItsTypeIsAForm(@Nullable String type, String body) throws Exception {
		assertThat(BodyReader.body(request(type, body))).isEqualTo(X);
	}

	@ParameterizedTest
	@CsvSource({ "application/json, JSON", "application/x-www-form-urlencoded, FORM" })
	void aBodyThatDoesNotMatchItsTypeIsUnreadable(String type, Source source) {
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> BodyReader.body(request(type, "%")))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(source));
	}

	@Test
	void anEmptyBodyIsNullForAnyType() throws Exception {
		assertThat(BodyReader.body(request("application/json", ""))).isEqualTo(new Value.Null());
		assertThat(BodyReader.body(request("text/plain", ""))).isEqualTo(new Value.Null());
	}

	@ParameterizedTest
	@CsvSource({ "text/plain", "application/json;charset=UTF-16", "nonsense" })
	void anotherTypeIsRejected(String type) {
		assertThatExceptionOfType(HttpMediaTypeNotSupportedException.class)
			.isThrownBy(() -> BodyReader.body(request(type, "{}")));
	}

	@Test
	void aBodyHasAtMostAMegabyte() throws Exception {
		assertThat(BodyReader.body(request("application/json", json(1024 * 1024)))).isInstanceOf(Value.Text.class);
		assertThatExceptionOfType(RequestTooLargeException.class)
			.isThrownBy(() -> BodyReader.body(request("application/json", json(1024 * 1024 + 1))));
	}

	@Test
	void aDocumentIsJsonForAnyTypeAndHasItsOwnLimit() throws Exception {
		assertThat(BodyReader.document(request("text/plain", "{\"a\":\"x\"}"), 1)).isEqualTo(X);
		assertThat(BodyReader.document(request("text/plain", json(2 * 1024 * 1024)), 2)).isInstanceOf(Value.Text.class);
		assertThatExceptionOfType(RequestTooLargeException.class)
			.isThrownBy(() -> BodyReader.document(request("text/plain", json(2 * 1024 * 1024 + 1)), 2));
	}

	@Test
	void aMissingQueryHasNoParameters() {
		MockHttpServletRequest request = request(null, "");
		assertThat(BodyReader.query(request)).isEqualTo(Value.Object.EMPTY);
		request.setQueryString("a=x");
		assertThat(BodyReader.query(request)).isEqualTo(X);
		request.setQueryString("%");
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> BodyReader.query(request))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(Source.QUERY));
	}

	/** A JSON text with a number of bytes. */
	private static String json(int bytes) {
		return '"' + "x".repeat(bytes - 2) + '"';
	}

	private static MockHttpServletRequest request(@Nullable String type, String body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.setContentType(type);
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return request;
	}

}
