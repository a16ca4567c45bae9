package io.twindesk.journal;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** However a key is wrapped, the journal does not have it. */
class MaskFuzzTests {

	private static final String KEY = "twd0123456789";

	@FuzzTest
	void noKeyIsLeftInAQuery(byte[] around) {
		String text = new String(around, StandardCharsets.ISO_8859_1);
		assertThat(Mask.query(text + "&apiKey=" + KEY)).doesNotContain(KEY);
		assertThat(Mask.query("apiKey=" + KEY + "&" + text)).doesNotContain(KEY);
	}

	@FuzzTest
	void noKeyIsLeftInAPath(byte[] before) {
		String text = new String(before, StandardCharsets.ISO_8859_1);
		assertThat(Mask.path("/" + text + "/apiKey=" + KEY)).doesNotContain(KEY);
	}

}
