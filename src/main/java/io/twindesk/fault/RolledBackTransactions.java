package io.twindesk.fault;

import io.twindesk.transaction.WorkspaceWriteLock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Begins and rolls back the transactions of requests whose changes must not last. */
@Component
class RolledBackTransactions {

	private final WorkspaceWriteLock workspaceWriteLock;

	private final PlatformTransactionManager transactions;

	RolledBackTransactions(WorkspaceWriteLock workspaceWriteLock, PlatformTransactionManager transactions) {
		this.workspaceWriteLock = workspaceWriteLock;
		this.transactions = transactions;
	}

	/**
	 * Begins the transaction of a request, which its changes join. Acquires the write
	 * lock before a connection: requests that wait for the lock with a connection each
	 * would exhaust the pool.
	 */
	RolledBack begin() {
		WorkspaceWriteLock.Scope lock = this.workspaceWriteLock.acquire();
		try {
			return new RolledBack(lock, this.transactions.getTransaction(TransactionDefinition.withDefaults()));
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/** Rolls a transaction back and releases its lock. */
	void rollBack(RolledBack rolledBack) {
		try (WorkspaceWriteLock.Scope ignored = rolledBack.lock()) {
			this.transactions.rollback(rolledBack.transaction());
		}
	}

	/** The lock and the transaction of a request. */
	record RolledBack(WorkspaceWriteLock.Scope lock, TransactionStatus transaction) {
	}

}
