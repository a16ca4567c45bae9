package io.twindesk.user;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.twindesk.storage.ConnectionPriority;
import io.twindesk.workspace.WorkspaceContext;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Lets the writers of a workspace wait for each other before they take a connection, not
 * in the database with a connection each: two hundred who wait there for one row would
 * leave none of the pool to anybody else. Whoever has the turn goes first to a
 * connection. The database's lock still decides; this only keeps the queue short.
 */
public class WorkspaceWriteLock implements MethodInterceptor {

	private static final long PATIENCE_SECONDS = 10;

	private final LoadingCache<Long, ReentrantLock> locks = Caffeine.newBuilder()
		.weakValues()
		.build((workspaceId) -> new ReentrantLock(true));

	private final WorkspaceContext workspaceContext;

	WorkspaceWriteLock(WorkspaceContext workspaceContext) {
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Waits for the turn of a writer of the current workspace, for who opens a
	 * transaction around one. Whoever has it goes on having it until they close it, in
	 * this thread.
	 * @throws DataAccessResourceFailureException if it does not come
	 */
	public Held acquire() {
		ReentrantLock lock = this.locks.get(this.workspaceContext.get().id());
		try {
			if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new DataAccessResourceFailureException("The workspace's writers are not getting on");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DataAccessResourceFailureException("Interrupted while waiting for a turn", ex);
		}
		ConnectionPriority.take();
		return () -> {
			ConnectionPriority.giveUp();
			lock.unlock();
		};
	}

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		try (Held held = acquire()) {
			return call.proceed();
		}
	}

	/** The time in which nobody else begins to write. */
	public interface Held extends AutoCloseable {

		@Override
		void close();

	}

}
