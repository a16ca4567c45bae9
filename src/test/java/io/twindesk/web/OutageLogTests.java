package io.twindesk.web;

import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import io.twindesk.LoggedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class OutageLogTests {

	@RegisterExtension
	final LoggedLines lines = LoggedLines.warningsOf(OutageLog.class);

	@Test
	void concurrentFailuresAreOneLineWithoutTheirMessage() {
		OutageLog log = new OutageLog();
		IntStream.range(0, 100).forEach((i) -> log.add(new IllegalStateException("a secret")));
		assertThat(this.lines.all()).singleElement().satisfies((line) -> {
			assertThat(line.getLevel()).isEqualTo(Level.WARN);
			assertThat(line.getFormattedMessage())
				.isEqualTo("Responded 503 to 1 requests; last cause: java.lang.IllegalStateException");
			assertThat(line.getThrowableProxy()).isNull();
		});
	}

}
