package io.twindesk.transaction;

import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

	/** The maximum time that a caller waits for a connection of the pool. */
	private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(20);

	@Bean
	static BeanPostProcessor connectionQueue() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof HikariDataSource pool)
						? new QueueingDataSource(pool, pool.getMaximumPoolSize(), QUEUE_TIMEOUT) : bean;
			}

		};
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static ApplicationRetryPostProcessor retryPostProcessor() {
		return new ApplicationRetryPostProcessor();
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static WorkspaceWriteLock workspaceWriteLock(CurrentWorkspace currentWorkspace) {
		return new WorkspaceWriteLock(currentWorkspace);
	}

	/**
	 * The outermost advice, outside of the transaction: a thread that waits here holds no
	 * connection.
	 */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DefaultPointcutAdvisor workspaceWriteLockAdvisor(WorkspaceWriteLock workspaceWriteLock) {
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
				new AnnotationMatchingPointcut(null, SerializedPerWorkspace.class), workspaceWriteLock);
		advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return advisor;
	}

}
