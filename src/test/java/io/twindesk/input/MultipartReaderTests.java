package io.twindesk.input;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MultipartReaderTests {

	private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u00e9\r\n";

	@Test
	void partsAndFilesAreFields() {
		String file = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\nhello\r\n";
		assertThat(read("multipart/form-data; boundary=b", PART + file + "--b--"))
			.containsExactly(new FormField("a", "\u00e9"), new FormField("f", "hello"));
	}

	@Test
	void namesAreUtf8() {
		assertThat(read("multipart/form-data; boundary=b", PART.replace("\"a\"", "\"\u00e9\"") + "--b--"))
			.containsExactly(new FormField("\u00e9", "\u00e9"));
	}

	@Test
	void theBoundaryMayBeQuoted() {
		assertThat(read("multipart/form-data; boundary=\"b\"", PART + "--b--")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", PART, PART + "--b", PART + "--b-", "--c--" })
	void anIncompleteBodyIsUnreadable(String body) {
		assertUnreadable("multipart/form-data; boundary=b", body);
	}

	@Test
	void aBodyWithoutABoundaryIsUnreadable() {
		assertUnreadable("multipart/form-data", PART + "--b--");
		assertThatExceptionOfType(UnreadableInputException.class)
			.isThrownBy(() -> MultipartReader.read(new RawBody(null, bytes(PART + "--b--"))));
	}

	@Test
	void aPartWithEightThousandCharactersOfHeadersIsRead() {
		assertThat(read("multipart/form-data; boundary=b",
				PART.replace("\r\n\r\n", "\r\nX: " + "x".repeat(8000) + "\r\n\r\n") + "--b--"))
			.hasSize(1);
	}

	@Test
	void aPartWithATooLongHeaderIsUnreadable() {
		assertUnreadable("multipart/form-data; boundary=b",
				PART.replace("\r\n\r\n", "\r\nX: " + "x".repeat(9000) + "\r\n\r\n") + "--b--");
	}

	@Test
	void atMostTwoHundredPartsAreRead() {
		assertThat(read("multipart/form-data; boundary=b", PART.repeat(200) + "--b--")).hasSize(200);
		assertThatExceptionOfType(RequestTooLargeException.class)
			.isThrownBy(() -> read("multipart/form-data; boundary=b", PART.repeat(201) + "--b--"));
	}

	private static void assertUnreadable(String type, String body) {
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> read(type, body))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(UnreadableInputException.Source.MULTIPART));
	}

	private static List<FormField> read(String type, String body) {
		return MultipartReader.read(new RawBody(MediaType.parseMediaType(type), bytes(body)));
	}

	private static byte[] bytes(String body) {
		return body.getBytes(StandardCharsets.UTF_8);
	}

}
