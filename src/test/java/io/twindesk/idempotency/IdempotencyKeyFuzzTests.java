package io.twindesk.idempotency;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyKeyFuzzTests {

	@FuzzTest
	void anyHeaderIsAKeyOrRejected(byte[] header) {
		String text = new String(header, StandardCharsets.ISO_8859_1);
		try {
			assertThat(IdempotencyKey.of(text, "deskie.users.create").hash()).hasSize(64);
			assertThat(text.length()).isBetween(1, 255);
		}
		catch (InvalidIdempotencyKeyException ex) {
			assertThat(text).doesNotMatch("[ -~]{1,255}");
		}
	}

}
