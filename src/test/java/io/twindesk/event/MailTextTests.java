package io.twindesk.event;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MailTextTests {

	@Test
	void aLineBreakBeginsNoOtherHeader() {
		assertThat(MailText.line("Welcome\r\nBcc: everybody@acme.test\u0000!"))
			.isEqualTo("Welcome Bcc: everybody@acme.test !");
	}

	@Test
	void aLineThatIsTooLongIsCut() {
		assertThat(MailText.line("x".repeat(1000))).hasSize(1000);
		assertThat(MailText.line("x".repeat(1001))).hasSize(1000);
	}

	@Test
	void aTextKeepsItsLines() {
		assertThat(MailText.body("Good\nmorning\u0000")).isEqualTo("Good\nmorning ");
	}

	@Test
	void aTextThatIsTooLongIsTheCallersFault() {
		assertThatIllegalArgumentException().isThrownBy(() -> MailText.body("x".repeat(100_001)));
	}

}
