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

	void close() {
		this.scheduler.shutdownNow();
	}

	/** Stops the server or waits for the remaining time, which no request can shorten. */
	void start() {
		Duration remaining = this.limit.minus(this.idle.elapsed());
		if (remaining.isNegative() || remaining.isZero()) {
			this.stop.run();
		}
		else {
			this.scheduler.schedule(this::start, remaining.toNanos(), TimeUnit.NANOSECONDS);
		}
	}

}
