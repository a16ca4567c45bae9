package io.twindesk.web;

import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;

import static org.assertj.core.api.Assertions.assertThat;

class UnmatchedRequestLogTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(UnmatchedRequestLog.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/a-secret");

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void leave() {
		this.logger.detachAppender(this.lines);
	}

	@Test
	void concurrentRequestsAreOneLineWithoutInput() {
		UnmatchedRequestLog log = new UnmatchedRequestLog(true);
		IntStream.range(0, 100).forEach((i) -> log.add(this.request, new BadCredentialsException("a-secret")));
		assertThat(this.lines.list).singleElement()
			.satisfies((line) -> assertThat(line.getFormattedMessage())
				.isEqualTo("Requests that reached no workspace: 1; the last one, from 127.0.0.1: "
						+ "no key was sent, or not in the form of the dialect"));
	}

	@Test
	void aServerOutsideTheDemoLogsNothing() {
		new UnmatchedRequestLog(false).add(this.request, new BadCredentialsException("a-secret"));
		assertThat(this.lines.list).isEmpty();
	}

}
