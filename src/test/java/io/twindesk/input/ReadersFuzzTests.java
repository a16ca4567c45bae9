package io.twindesk.input;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.web.RequestScalars;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** Any input is read, or rejected with one of two exceptions. */
class ReadersFuzzTests {

	private static final MediaType MULTIPART = MediaType.parseMediaType("multipart/form-data; boundary=b");

	@FuzzTest
	void anyFormIsReadOrRejected(byte[] sent) {
		readOrRejected(() -> FormReader.read(text(sent), Source.FORM));
	}

	@FuzzTest
	void anyMultipartBodyIsReadOrRejected(byte[] sent) {
		readOrRejected(
				() -> assertThat(MultipartReader.read(new RawBody(MULTIPART, sent))).hasSizeLessThanOrEqualTo(200));
	}

	@FuzzTest
	void anyJsonIsReadOrRejected(byte[] sent) {
		readOrRejected(() -> assertThat(JsonReader.read(sent)).isEqualTo(JsonReader.read(sent)));
	}

	@FuzzTest
	void anyQueryHasItsTextsOrNone(byte[] sent) {
		RequestScalars.ofQuery(text(sent));
	}

	private static String text(byte[] sent) {
		return new String(sent, StandardCharsets.ISO_8859_1);
	}

	private static void readOrRejected(Runnable reading) {
		try {
			reading.run();
		}
		catch (UnreadableInputException | RequestTooLargeException ex) {
			assertThat(ex).hasMessageNotContaining("null");
		}
	}

}
