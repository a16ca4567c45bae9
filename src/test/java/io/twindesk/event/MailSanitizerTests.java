package io.twindesk.event;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MailSanitizerTests {

	@Test
	void aLineBreakIsReplaced() {
		assertThat(MailSanitizer.line("Welcome\r\nBcc: everybody@acme.test\u0000!"))
			.isEqualTo("Welcome Bcc: everybody@acme.test !");
	}

	@Test
	void aLongLineIsTruncated() {
		assertThat(MailSanitizer.line("x".repeat(1000))).hasSize(1000);
		assertThat(MailSanitizer.line("x".repeat(1001))).hasSize(1000);
	}

	@Test
	void aTextKeepsItsLines() {
		assertThat(MailSanitizer.body("Good\nmorning\u0000")).isEqualTo("Good\nmorning ");
	}

	@Test
	void aTextThatIsTooLongIsRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> MailSanitizer.body("x".repeat(100_001)));
	}

}
