package io.twindesk.deskie;

import java.io.EOFException;
import java.util.Map;

import io.twindesk.rules.SwitchPositions;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.web.DialectError;
import io.twindesk.web.HttpError;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class DeskieErrorFormatTests {

	private final DeskieErrorFormat format = new DeskieErrorFormat(
			new SwitchPositions(new WorkspaceContext(), new CurrentFindings()), mock());

	@Test
	void anUnexpectedExceptionIsAnInternalErrorWithoutItsMessage() {
		DialectError response = error(HttpStatus.INTERNAL_SERVER_ERROR, 0, new IllegalStateException("a secret"));
		assertThat(response.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
		assertThat(response.type()).isEqualTo(MediaType.APPLICATION_JSON);
		assertThat(response.body()).isEqualTo(Map.of("error", "internal_error"));
	}

	@Test
	void aDatabaseThatIsAwayIsServiceUnavailableWithATimeToWait() {
		DialectError response = error(HttpStatus.SERVICE_UNAVAILABLE, 5, new CannotCreateTransactionException("away"));
		assertThat(response.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(response.body()).isEqualTo(Map.of("error", "service_unavailable"));
		assertThat(response.headers().getFirst("retry_after")).isEqualTo("5");
	}

	@Test
	void tooManyWrongKeysAreTooManyRequestsWithATimeToWait() {
		DialectError response = error(HttpStatus.TOO_MANY_REQUESTS, 60, null);
		assertThat(response.body()).isEqualTo(Map.of("error", "too_many_requests"));
		assertThat(response.headers().getFirst("retry_after")).isEqualTo("60");
	}

	@Test
	void errorsOfTheConnectorHaveCodes() {
		assertThat(error(HttpStatus.BAD_REQUEST, 0, null).body()).isEqualTo(Map.of("error", "wrong_url"));
	}

	@Test
	void aBodyThatEndsEarlyHasACode() {
		assertThat(error(HttpStatus.BAD_REQUEST, 0, new EOFException()).body())
			.isEqualTo(Map.of("error", "wrong_request"));
	}

	@Test
	void itSupportsPathsBelowApiOnly() {
		assertThat(this.format.supports("/api")).isTrue();
		assertThat(this.format.supports("/api/users.json")).isTrue();
		assertThat(this.format.supports("")).as("a request line that cannot be read").isTrue();
		assertThat(this.format.supports("/apiary")).isFalse();
		assertThat(this.format.supports("/_twindesk/health")).isFalse();
	}

	@Test
	void everyResponseHasTheHeadersOfNoLimitFirst() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.format.prepare(new MockHttpServletRequest(), response);
		assertThat(response.getHeader("rate_limit_per_minute")).isEqualTo("1500");
		assertThat(response.getHeader("api_calls_left")).isEqualTo("1500");
	}

	private DialectError error(HttpStatus status, long secondsToWait, Throwable cause) {
		return this.format.format(new HttpError(status, HttpHeaders.EMPTY, secondsToWait, cause));
	}

}
