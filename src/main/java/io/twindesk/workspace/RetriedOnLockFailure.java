package io.twindesk.workspace;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.persistence.PessimisticLockException;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * A service whose transactions are tried again, whole, when the database gave one up for
 * the sake of another (a deadlock, a lock that took too long).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Retryable(includes = { PessimisticLockingFailureException.class, PessimisticLockException.class }, maxRetries = 3,
		delay = 10, multiplier = 2, jitter = 10, maxDelay = 100)
public @interface RetriedOnLockFailure {

}
