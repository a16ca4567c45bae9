package io.twindesk.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextConditionTests {

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "CONTAINS, ada, %ada%", "STARTS_WITH, ada, ada%", "ENDS_WITH, ada, %ada", "EQUALS, ada, ada",
			"CONTAINS, 50%, %50!%%", "STARTS_WITH, a_b, a!_b%", "ENDS_WITH, wow!, %wow!!", "EQUALS, !_%, !!!_!%",
			"CONTAINS, a\\b, %a\\b%", "CONTAINS, '', %%" })
	void everyCharacterIsLiteral(TextCondition.Kind kind, String text, String pattern) {
		assertThat(new TextCondition(kind, text).likePattern()).isEqualTo(pattern);
	}

	@ParameterizedTest(name = "{0} in {1}")
	@CsvSource({ "ADA, ada@acme.test", "ΑΑΣ, αασα@acme.test", "ΣΑΣ, ΣΑΣΑ", "ǰ, j\u030cx", "J\u030c, ǰx", "é, E\u0301" })
	void aFoldedSubstringIsFoundInTheFoldedText(String substring, String text) {
		assertThat(TextCondition.fold(text)).contains(TextCondition.fold(substring));
	}

	@Test
	void anotherSpellingHasTheSameKind() {
		TextCondition match = new TextCondition(TextCondition.Kind.ENDS_WITH, "Ada");
		assertThat(match.with("ada")).isEqualTo(new TextCondition(TextCondition.Kind.ENDS_WITH, "ada"));
	}

}
