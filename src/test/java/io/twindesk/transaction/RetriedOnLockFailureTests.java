package io.twindesk.transaction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetriedOnLockFailureTests {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Configured.class,
			Writer.class);

	private final Writer writer = this.context.getBean(Writer.class);

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void aTransactionIsRetriedThreeTimes() {
		assertThatExceptionOfType(CannotAcquireLockException.class).isThrownBy(this.writer::write);
		assertThat(this.writer.calls()).isEqualTo(4);
	}

	@Test
	void aMethodThatJoinsATransactionIsNotRetried() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThatExceptionOfType(CannotAcquireLockException.class).isThrownBy(this.writer::write);
		}
		finally {
			TransactionSynchronizationManager.clear();
		}
		assertThat(this.writer.calls()).isOne();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableResilientMethods
	static class Configured {

	}

	@RetriedOnLockFailure
	static class Writer {

		private int calls;

		void write() {
			this.calls++;
			throw new CannotAcquireLockException("deadlock");
		}

		int calls() {
			return this.calls;
		}

	}

}
