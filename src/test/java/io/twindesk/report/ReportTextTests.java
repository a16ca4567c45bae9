package io.twindesk.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTextTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "<b>, &lt;b&gt;", "a\"b'c, a&quot;b&#39;c", "&amp;, &amp;amp;" })
	void markupIsEscaped(String text, String escaped) {
		assertThat(ReportText.markup(text)).isEqualTo(escaped);
	}

	@Test
	void charactersWithoutAPictureAreEscaped() {
		assertThat(ReportText.visible("a\u0000\n\u202e\ud800\u0301é\ud83d\ude00"))
			.isEqualTo("a\\u0000\\u000a\\u202e\\ud800\u0301é\ud83d\ude00");
	}

	@Test
	void longTextsAreCutBetweenCharacters() {
		assertThat(ReportText.cut("x".repeat(1000))).hasSize(200);
		assertThat(ReportText.cut("x".repeat(199) + "\ud83d\ude00")).hasSize(199);
	}

}
