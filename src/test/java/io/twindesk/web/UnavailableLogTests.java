package io.twindesk.web;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class UnavailableLogTests {

	@Test
	void manyCallsAtOnceAreOneLineWithoutWhatTheFailureSays(CapturedOutput output) {
		UnavailableLog log = new UnavailableLog();
		IntStream.range(0, 100).forEach((call) -> log.add(new IllegalStateException("a secret")));
		assertThat(output.getOut().lines()).hasSize(1)
			.allMatch((line) -> line
				.endsWith("Unavailable for 1 calls, the last because of java.lang.IllegalStateException"));
		assertThat(output).doesNotContain("a secret");
	}

}
