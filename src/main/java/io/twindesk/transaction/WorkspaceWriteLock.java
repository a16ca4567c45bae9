package io.twindesk.transaction;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Makes the writers of a workspace wait for each other before they take a connection, not
 * in the database with a connection each: two hundred writers waiting there for one row
 * would use up the pool. The writer that has the lock has priority for a connection. The
 * database's lock still decides; this one only keeps its queue short.
 */
public class WorkspaceWriteLock implements MethodInterceptor {

	private static final long TIMEOUT_SECONDS = 10;

	private final LoadingCache<Long, ReentrantLock> locks = Caffeine.newBuilder()
		.weakValues()
		.build((workspaceId) -> new ReentrantLock(true));

	private final CurrentWorkspace currentWorkspace;

	WorkspaceWriteLock(CurrentWorkspace currentWorkspace) {
		this.currentWorkspace = currentWorkspace;
	}

	/**
	 * Acquires the current workspace's lock for a caller that opens its own transaction.
	 * This thread holds the lock until it closes the returned scope.
	 * @throws DataAccessResourceFailureException if the lock is not free in time
	 */
	public Scope acquire() {
		ReentrantLock lock = this.locks.get(this.currentWorkspace.id());
		try {
			if (!lock.tryLock(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
				throw new DataAccessResourceFailureException(
						"Timed out after " + TIMEOUT_SECONDS + " s waiting for other writers of this workspace");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DataAccessResourceFailureException(
					"Interrupted while waiting for other writers of this workspace", ex);
		}
		ConnectionPriority.take();
		return () -> {
			ConnectionPriority.giveUp();
			lock.unlock();
		};
	}

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		try (Scope scope = acquire()) {
			return call.proceed();
		}
	}

	/** The time during which this thread holds the lock. */
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
