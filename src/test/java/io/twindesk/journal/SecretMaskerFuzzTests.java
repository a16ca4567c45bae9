package io.twindesk.journal;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** However a key is wrapped, the journal does not have it. */
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
	 * A fuzzer puts the key elsewhere, too, where nothing says that it is one, and puts
	 * one into another, so that taking one out leaves one.
	 */
	private static String without(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1).replace(KEY, "-");
	}

}
