package io.twindesk.journal;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** No key remains in the journal, with any text around it. */
class SecretMaskerFuzzTests {

	private static final String KEY = "twd0123456789";

	@FuzzTest
	void noKeyIsLeftInAQuery(byte[] around) {
		String text = without(around);
		assertThat(SecretMasker.query(text + "&apiKey=" + KEY)).doesNotContain(KEY);
		assertThat(SecretMasker.query("apiKey=" + KEY + "&" + text)).doesNotContain(KEY);
	}

	@FuzzTest
	void noKeyIsLeftInAPath(byte[] before) {
		assertThat(SecretMasker.path("/" + without(before) + "/apiKey=" + KEY)).doesNotContain(KEY);
	}

	/**
	 * Removes the key from random bytes: without a name it could not be recognised as a
	 * key, and a key nested in another one would remain if the other one were removed.
	 */
	private static String without(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1).replace(KEY, "-");
	}

}
