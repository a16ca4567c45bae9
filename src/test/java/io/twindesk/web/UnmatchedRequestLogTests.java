package io.twindesk.web;

import java.util.stream.IntStream;

import io.twindesk.LoggedLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;

import static org.assertj.core.api.Assertions.assertThat;

class UnmatchedRequestLogTests {

	@RegisterExtension
	final LoggedLines lines = LoggedLines.of(UnmatchedRequestLog.class);

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/a-secret");

	@Test
	void concurrentRequestsAreOneLineWithoutInput() {
		UnmatchedRequestLog log = new UnmatchedRequestLog(true);
		IntStream.range(0, 100).forEach((i) -> log.add(this.request, new BadCredentialsException("a-secret")));
		assertThat(this.lines.all()).singleElement()
			.satisfies((line) -> assertThat(line.getFormattedMessage())
				.isEqualTo("Requests that reached no workspace: 1; the last one, from 127.0.0.1: "
						+ "no key was sent, or not in the form of the dialect"));
	}

	@Test
	void aServerOutsideTheDemoLogsNothing() {
		new UnmatchedRequestLog(false).add(this.request, new BadCredentialsException("a-secret"));
		assertThat(this.lines.all()).isEmpty();
	}

}
