package io.twindesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The clock of the tests and of every server that starts in their JVM. It is the
 * machine's clock, shifted by the system property {@code test.clock.shift}, for example
 * {@code P400D}: a run with a shift finds the tests that depend on the date.
 */
public final class TestClock implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final Clock CLOCK = Clock.offset(Clock.systemUTC(),
			Duration.parse(System.getProperty("test.clock.shift", "PT0S")));

	/** Returns the current time of a workspace with an unchanged clock. */
	public static Instant now() {
		return CLOCK.instant();
	}

	@Override
	public void initialize(GenericApplicationContext context) {
		context.registerBean("testClock", Clock.class, () -> CLOCK, (definition) -> definition.setPrimary(true));
	}

}
