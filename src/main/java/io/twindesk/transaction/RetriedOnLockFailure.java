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
@Retryable(includes = { PessimisticLockingFailureException.class, PessimisticLockException.class }, maxRetries = 3,
		delay = 10, multiplier = 2, jitter = 10, maxDelay = 100)
public @interface RetriedOnLockFailure {

}
