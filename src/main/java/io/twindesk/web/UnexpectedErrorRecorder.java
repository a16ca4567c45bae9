package io.twindesk.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Logs unexpected exceptions with their stack trace and counts them as
 * {@code twindesk.errors.unexpected}. The count includes errors that are not visible in
 * the status of a response.
 */
@Component
class UnexpectedErrorRecorder {

	private static final Logger logger = LoggerFactory.getLogger(UnexpectedErrorRecorder.class);

	private final Counter counter;

	UnexpectedErrorRecorder(MeterRegistry meters) {
		this.counter = Counter.builder("twindesk.errors.unexpected")
			.description("Unexpected errors of the server")
			.register(meters);
	}

	/**
	 * Records an exception.
	 * @param during the part that failed; must not contain input of a client
	 */
	void add(String during, Throwable cause) {
		this.counter.increment();
		logger.error("Unexpected error in {}", during, cause);
	}

}
