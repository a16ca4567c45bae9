package io.twindesk.workspace;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Creates the caches of workspace data that requests need, and evicts a workspace's
 * values from all of them. All code that changes a workspace, its settings, clock,
 * credentials, fault rules or declared fields reports the change here.
 */
public class WorkspaceCaches {

	private final List<WorkspaceCache<?, ?>> caches = new CopyOnWriteArrayList<>();

	private final Duration maxAge;

	private final Ticker ticker;

	/**
	 * @param maxAge the maximum age of a value that another process has changed
	 */
	WorkspaceCaches(Duration maxAge, Ticker ticker) {
		this.maxAge = maxAge;
		this.ticker = ticker;
	}

	/**
	 * Creates a cache.
	 * @param workspaceId the id of the workspace that a value belongs to
	 */
	public <K, V> WorkspaceCache<K, V> create(ToLongFunction<V> workspaceId) {
		WorkspaceCache<K, V> cache = new WorkspaceCache<>(workspaceId, this.maxAge, this.ticker);
		this.caches.add(cache);
		return cache;
	}

	/**
	 * Evicts the values of a workspace after the current transaction, or at once if there
	 * is none. The next request of this process reads what was committed.
	 */
	public void evictAfterCommit(long workspaceId) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			evict(workspaceId);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				evict(workspaceId);
			}

		});
	}

	private void evict(long workspaceId) {
		this.caches.forEach((cache) -> cache.evict(workspaceId));
	}

}
