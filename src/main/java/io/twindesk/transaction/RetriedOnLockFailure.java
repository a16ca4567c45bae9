package io.twindesk.transaction;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.persistence.PessimisticLockException;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Marks a service whose complete transactions are retried if the database aborts one
 * because of a deadlock or a lock timeout.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Retryable(includes = { PessimisticLockingFailureException.class, PessimisticLockException.class },
		maxRetries = RetriedOnLockFailure.MAX_RETRIES, delay = RetriedOnLockFailure.DELAY, multiplier = 2,
		jitter = RetriedOnLockFailure.DELAY, maxDelay = RetriedOnLockFailure.MAX_DELAY)
public @interface RetriedOnLockFailure {

	/** The maximum number of retries. */
	int MAX_RETRIES = 3;

	/** The delay before the first retry, in milliseconds. */
	int DELAY = 10;

	/** The maximum delay, in milliseconds. */
	int MAX_DELAY = 100;

}
