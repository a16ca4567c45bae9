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
 * Sends what is due, of all workspaces, on one thread of its own: once a second, and as
 * soon as somebody has mailed. What is due stands in the database, so nothing is lost
 * with this process.
 */
class MailDispatcher implements SmartLifecycle {

	/** A mail that was never tried is due since ever, by whichever clock. */
	static final Instant SINCE_EVER = Instant.EPOCH;

	private static final Logger logger = LoggerFactory.getLogger(MailDispatcher.class);

	private static final int BAG = 50;

	/** For the mail that is under way when the server stops. */
	private static final int FAREWELL_SECONDS = 10;

	private final DueMailRepository due;

	private final MailDelivery mailDelivery;

	private final WorkspaceClock clock;

	private final AtomicBoolean nudged = new AtomicBoolean();

	private boolean troubled;

	private volatile @Nullable ScheduledThreadPoolExecutor thread;

	MailDispatcher(DueMailRepository due, MailDelivery mailDelivery, WorkspaceClock clock) {
		this.due = due;
		this.mailDelivery = mailDelivery;
		this.clock = clock;
	}

	/** Asks for a round soon. Waits for nothing and fails never. */
	void trigger() {
		ScheduledThreadPoolExecutor present = this.thread;
		if (present != null && this.nudged.compareAndSet(false, true)) {
			present.execute(this::poll);
		}
	}

	/**
	 * Tries each mail that is due, until there is none.
	 */
	void round() {
		boolean more = true;
		while (more && isRunning()) {
			List<DueMailEntity> bag = this.due.find(SINCE_EVER, this.clock.server(), Limit.of(BAG));
			more = false;
			for (DueMailEntity mail : bag) {
				more |= isRunning() && this.mailDelivery.attempt(mail.key());
			}
		}
	}

	/** A round that fails as a whole, say without a database, is not the last. */
	private void poll() {
		this.nudged.set(false);
		try {
			round();
			this.troubled = false;
		}
		catch (RuntimeException ex) {
			if (!this.troubled) {
				logger.warn("Mails are not being sent for now: {}", ex.getClass().getName());
			}
			this.troubled = true;
		}
	}

	@Override
	public void start() {
		ScheduledThreadPoolExecutor fresh = new ScheduledThreadPoolExecutor(1, (work) -> {
			Thread created = new Thread(work, "postman");
			created.setDaemon(true);
			return created;
		}, new ThreadPoolExecutor.DiscardPolicy());
		fresh.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		this.nudged.set(false);
		this.thread = fresh;
		fresh.scheduleWithFixedDelay(this::poll, 0, 1, TimeUnit.SECONDS);
	}

	@Override
	public void stop() {
		ScheduledThreadPoolExecutor last = this.thread;
		this.thread = null;
		if (last == null) {
			return;
		}
		last.shutdown();
		try {
			last.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
