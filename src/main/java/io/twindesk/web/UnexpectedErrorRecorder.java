package io.twindesk.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What nobody foresaw: logged with its trace, once, and counted as
 * {@code twindesk.errors.unexpected}. The count tells of errors that no status tells of,
 * since an answer may hide one.
 */
@Component
class UnexpectedErrorRecorder {

	private static final Logger logger = LoggerFactory.getLogger(UnexpectedErrorRecorder.class);

	private final Counter counter;

	UnexpectedErrorRecorder(MeterRegistry meters) {
		this.counter = Counter.builder("twindesk.errors.unexpected")
			.description("Failures of the server's own that nobody foresaw")
			.register(meters);
	}

	/**
	 * Remembers one.
	 * @param during what failed, in words that hold nothing a client sent
	 */
	void add(String during, Throwable cause) {
		this.counter.increment();
		logger.error("Unexpected failure of {}", during, cause);
	}

}
