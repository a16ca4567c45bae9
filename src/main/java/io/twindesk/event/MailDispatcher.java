package io.twindesk.event;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.twindesk.workspace.WorkspaceClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Limit;

/**
 * Delivers the due mails of all workspaces in a thread of its own: once a second, and
 * immediately after a mail was stored. The queue is in the database, so nothing is lost
 * with this process.
 */
class MailDispatcher implements SmartLifecycle {

	/** The due time of a mail that was never attempted: in the past by any clock. */
	static final Instant ALWAYS_DUE = Instant.EPOCH;

	private static final Logger logger = LoggerFactory.getLogger(MailDispatcher.class);

	private static final int BATCH_SIZE = 50;

	/** The time that a running attempt gets when the server stops. */
	private static final int SHUTDOWN_SECONDS = 10;

	private final DueMailRepository due;

	private final MailDelivery mailDelivery;

	private final WorkspaceClock clock;

	private final AtomicBoolean triggered = new AtomicBoolean();

	private boolean failing;

	private volatile @Nullable ScheduledThreadPoolExecutor executor;

	MailDispatcher(DueMailRepository due, MailDelivery mailDelivery, WorkspaceClock clock) {
		this.due = due;
		this.mailDelivery = mailDelivery;
		this.clock = clock;
	}

	/** Requests an immediate round. Does not block and never fails. */
	void trigger() {
		ScheduledThreadPoolExecutor current = this.executor;
		if (current != null && this.triggered.compareAndSet(false, true)) {
			current.execute(this::poll);
		}
	}

	/** Attempts each due mail until none is left. */
	void deliverDue() {
		boolean more = true;
		while (more && isRunning()) {
			List<DueMailEntity> batch = this.due.find(ALWAYS_DUE, this.clock.server(), Limit.of(BATCH_SIZE));
			more = false;
			for (DueMailEntity mail : batch) {
				more |= isRunning() && this.mailDelivery.attempt(mail.key());
			}
		}
	}

	/**
	 * Runs a round and catches its exceptions, for example if the database is
	 * unavailable, so that the next round is still scheduled.
	 */
	private void poll() {
		this.triggered.set(false);
		try {
			deliverDue();
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				logger.warn("Mail delivery failed and will be retried: {}", ex.getClass().getName());
			}
			this.failing = true;
		}
	}

	@Override
	public void start() {
		ScheduledThreadPoolExecutor created = new ScheduledThreadPoolExecutor(1, (work) -> {
			Thread thread = new Thread(work, "mail-dispatcher");
			thread.setDaemon(true);
			return thread;
		}, new ThreadPoolExecutor.DiscardPolicy());
		created.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		this.triggered.set(false);
		this.executor = created;
		created.scheduleWithFixedDelay(this::poll, 0, 1, TimeUnit.SECONDS);
	}

	@Override
	public void stop() {
		ScheduledThreadPoolExecutor stopped = this.executor;
		this.executor = null;
		if (stopped == null) {
			return;
		}
		stopped.shutdown();
		try {
			stopped.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.executor != null;
	}

}
