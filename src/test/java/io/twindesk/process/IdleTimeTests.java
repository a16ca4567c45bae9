package io.twindesk.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class IdleTimeTests {

	private final AtomicLong nanos = new AtomicLong();

	private final IdleTime idle = new IdleTime(null, this.nanos::get);

	@Test
	void theIdleTimeBeginsAtTheStart() {
		wait(Duration.ofMinutes(3));
		assertThat(this.idle.elapsed()).isEqualTo(Duration.ofMinutes(3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/users.json", "/api/v2/user", "/_twindesk/workspaces", "/elsewhere" })
	void aRequestResetsTheIdleTime(String path) throws Exception {
		wait(Duration.ofMinutes(3));
		request(path, Duration.ofMinutes(2));
		wait(Duration.ofSeconds(5));
		assertThat(this.idle.elapsed()).isEqualTo(Duration.ofSeconds(5));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/_twindesk/health", "/_twindesk/ready", "/_twindesk/process", "/actuator/health",
			"/actuator/prometheus" })
	void aProbeDoesNotResetTheIdleTime(String path) throws Exception {
		wait(Duration.ofMinutes(3));
		request(path, Duration.ZERO);
		assertThat(this.idle.elapsed()).isEqualTo(Duration.ofMinutes(3));
	}

	@Test
	void theServerStopsWhenTheTimeIsOver() throws Exception {
		CountDownLatch stopped = new CountDownLatch(1);
		IdleTime real = new IdleTime(null, System::nanoTime);
		IdleShutdown stop = new IdleShutdown(real, Duration.ofMillis(200), stopped::countDown);
		stop.start();
		assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(real.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
		stop.close();
	}

	@Test
	void theServerDoesNotStopWhileItIsUsed() {
		CountDownLatch stopped = new CountDownLatch(1);
		wait(Duration.ofMinutes(29));
		IdleShutdown stop = new IdleShutdown(this.idle, Duration.ofMinutes(30), stopped::countDown);
		stop.start();
		assertThat(stopped.getCount()).isOne();
		stop.close();
	}

	private void wait(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	private void request(String path, Duration takes) throws Exception {
		this.idle.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(),
				(request, response) -> {
					wait(takes);
					assertThat(this.idle.elapsed()).isLessThanOrEqualTo(Duration.ofMinutes(3));
				});
	}

}
