package io.twindesk.omnidesk;

import java.nio.charset.StandardCharsets;

import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyReadingTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String JSON = "application/json";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { FORM + "|a=x", FORM + "|a='x'", FORM + "|\"a='x'\"", "|a=x", JSON + "|{\"a\": \"x\"}",
					"|{\"a\": \"x\"}", "application/vnd.x+json|{\"a\": \"x\"}", "multipart/form-data|{\"a\": \"x\"}" })
	void oneFieldComesInManyWays(@Nullable String type, String body) throws Exception {
		assertThat(read(type, body).fields()).containsExactly(new RawParameters.Field("a", new Value.Text("x")));
	}

	@Test
	void aMultipartBodyHasItsParts() throws Exception {
		String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b--";
		assertThat(read("multipart/form-data; boundary=b", part).fields()).hasSize(1);
	}

	@Test
	void anEmptyBodyHasNoFields() throws Exception {
		assertThat(read(JSON, "").fields()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'x", "x'", "'", "x'x" })
	void quotesAreTakenOffInPairsOnly(String text) throws Exception {
		assertThat(read(FORM, "a=" + text).fields())
			.containsExactly(new RawParameters.Field("a", new Value.Text(text)));
		assertThat(read(FORM, "a=''").fields()).containsExactly(new RawParameters.Field("a", new Value.Text("")));
	}

	@Test
	void jsonOtherThanAnObjectIsUnreadable() {
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> read(JSON, "[1]"));
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> read("multipart/form-data", "a=1"));
	}

	@Test
	void anotherTypeIsRejected() {
		assertThatExceptionOfType(HttpMediaTypeNotSupportedException.class).isThrownBy(() -> read("text/plain", "a=1"));
	}

	@Test
	void aThousandKeysAreReadAndNotOneMore() throws Exception {
		assertThat(read(JSON, keys(1000)).fields()).hasSize(1000);
		assertThatExceptionOfType(RequestTooLargeException.class).isThrownBy(() -> read(JSON, keys(1001)));
	}

	private static String keys(int count) {
		StringBuilder keys = new StringBuilder("{");
		for (int i = 0; i < count; i++) {
			keys.append((i == 0) ? "" : ",").append("\"k").append(i).append("\":1");
		}
		return keys.append('}').toString();
	}

	private static RawParameters read(@Nullable String type, String body) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v2/user");
		request.setContentType(type);
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return OmnideskBody.read(request);
	}

}
