package io.twindesk.web;

import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class OutageLogTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(OutageLog.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.setLevel(Level.WARN);
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void leave() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(null);
	}

	@Test
	void manyCallsAtOnceAreOneLineWithoutWhatTheFailureSays() {
		OutageLog log = new OutageLog();
		IntStream.range(0, 100).forEach((call) -> log.add(new IllegalStateException("a secret")));
		assertThat(this.lines.list).singleElement().satisfies((line) -> {
			assertThat(line.getLevel()).isEqualTo(Level.WARN);
			assertThat(line.getFormattedMessage())
				.isEqualTo("Responded 503 to 1 requests; last cause: java.lang.IllegalStateException");
			assertThat(line.getThrowableProxy()).isNull();
		});
	}

}
