package io.twindesk.transaction;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;

import jakarta.persistence.PessimisticLockException;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Marks a service whose complete transactions are retried if the database aborts one
 * because of a deadlock or a lock timeout. A method that joins a transaction is not
 * retried.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Retryable(includes = { PessimisticLockingFailureException.class, PessimisticLockException.class },
		maxRetries = RetriedOnLockFailure.MAX_RETRIES, predicate = RetriedOnLockFailure.OutermostTransaction.class,
		delay = RetriedOnLockFailure.DELAY, multiplier = 2, jitter = RetriedOnLockFailure.DELAY,
		maxDelay = RetriedOnLockFailure.MAX_DELAY)
public @interface RetriedOnLockFailure {

	/** The maximum number of retries. */
	int MAX_RETRIES = 3;

	/** The delay before the first retry, in milliseconds. */
	int DELAY = 10;

	/** The maximum delay, in milliseconds. */
	int MAX_DELAY = 100;

	/**
	 * Retries a method only if it has begun the aborted transaction: in a surrounding
	 * one, which is aborted as well, each further statement fails. The method that has
	 * begun the surrounding transaction retries it.
	 */
	final class OutermostTransaction implements MethodRetryPredicate {

		@Override
		public boolean shouldRetry(Method method, Throwable failure) {
			return !TransactionSynchronizationManager.isActualTransactionActive();
		}

	}

}
