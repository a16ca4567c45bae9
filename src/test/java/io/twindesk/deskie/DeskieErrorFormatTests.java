package io.twindesk.deskie;

import java.util.Map;

import io.twindesk.web.ErrorAnswer;
import io.twindesk.web.HttpFailure;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class DeskieErrorFormatTests {

	private final DeskieErrorFormat format = new DeskieErrorFormat();

	@Test
	void aFaultOfTheServerIsAnInternalErrorWithoutAWordOfIt() {
		ErrorAnswer answer = answer(HttpStatus.INTERNAL_SERVER_ERROR, 0, new IllegalStateException("a secret"));
		assertThat(answer.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
		assertThat(answer.type()).isEqualTo(MediaType.APPLICATION_JSON);
		assertThat(answer.body()).isEqualTo(Map.of("error", "internal_error"));
	}

	@Test
	void aDatabaseThatIsAwayIsServiceUnavailableWithATimeToWait() {
		ErrorAnswer answer = answer(HttpStatus.SERVICE_UNAVAILABLE, 5, new CannotCreateTransactionException("away"));
		assertThat(answer.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(answer.body()).isEqualTo(Map.of("error", "service_unavailable"));
		assertThat(answer.headers().getFirst("retry_after")).isEqualTo("5");
	}

	@Test
	void tooManyWrongKeysAreTooManyRequestsWithATimeToWait() {
		ErrorAnswer answer = answer(HttpStatus.TOO_MANY_REQUESTS, 60, null);
		assertThat(answer.body()).isEqualTo(Map.of("error", "too_many_requests"));
		assertThat(answer.headers().getFirst("retry_after")).isEqualTo("60");
	}

	@Test
	void whatTheConnectorRefusesHasACodeAsWell() {
		assertThat(answer(HttpStatus.BAD_REQUEST, 0, null).body()).isEqualTo(Map.of("error", "wrong_url"));
	}

	@Test
	void itSpeaksBelowApiAndNowhereElse() {
		assertThat(this.format.speaks("/api")).isTrue();
		assertThat(this.format.speaks("/api/users.json")).isTrue();
		assertThat(this.format.speaks("")).as("a request line that cannot be read").isTrue();
		assertThat(this.format.speaks("/apiary")).isFalse();
		assertThat(this.format.speaks("/_twindesk/health")).isFalse();
	}

	@Test
	void everyAnswerBeginsWithTheHeadersOfNoLimit() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.format.prepare(new MockHttpServletRequest(), response);
		assertThat(response.getHeader("rate_limit_per_minute")).isEqualTo("1500");
		assertThat(response.getHeader("api_calls_left")).isEqualTo("1500");
	}

	private ErrorAnswer answer(HttpStatus status, long secondsToWait, Throwable cause) {
		return this.format.answer(new HttpFailure(status, HttpHeaders.EMPTY, secondsToWait, cause));
	}

}
