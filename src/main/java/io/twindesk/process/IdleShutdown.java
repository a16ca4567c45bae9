package io.twindesk.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops the server after it has been idle for the configured time. */
class IdleShutdown {

	private final IdleTime idle;

	private final Duration limit;

	private final Runnable stop;

	private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "idle-stop");
		thread.setDaemon(true);
		return thread;
	});

	IdleShutdown(IdleTime idle, Duration limit, Runnable stop) {
		this.idle = idle;
		this.limit = limit;
		this.stop = stop;
	}

	void start() {
		check();
	}

	void close() {
		this.scheduler.shutdownNow();
	}

	/** Waits exactly for the rest of the time, since no request can shorten it. */
	private void check() {
		Duration rest = this.limit.minus(this.idle.elapsed());
		if (rest.isNegative() || rest.isZero()) {
			this.stop.run();
		}
		else {
			this.scheduler.schedule(this::check, rest.toNanos(), TimeUnit.NANOSECONDS);
		}
	}

}
