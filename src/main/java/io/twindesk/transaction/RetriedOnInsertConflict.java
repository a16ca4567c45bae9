package io.twindesk.transaction;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.persistence.PessimisticLockException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Marks a service or method whose complete transactions are retried like those of
 * {@link RetriedOnLockFailure}, and also if another transaction inserted the same row
 * first. Not for inserts whose conflict is the client's error: those would be retried as
 * well.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Retryable(
		includes = { PessimisticLockingFailureException.class, PessimisticLockException.class,
				DataIntegrityViolationException.class },
		predicate = RetriedOnLockFailure.OutermostTransaction.class, maxRetries = RetriedOnLockFailure.MAX_RETRIES,
		delay = RetriedOnLockFailure.DELAY, multiplier = 2, jitter = RetriedOnLockFailure.DELAY,
		maxDelay = RetriedOnLockFailure.MAX_DELAY)
public @interface RetriedOnInsertConflict {

}
