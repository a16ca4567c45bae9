package io.twindesk.event;

import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Creates the beans that deliver mails, only if a mail server is configured. A command
 * does not deliver mails; the server does that later.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

	/** The setting for which Spring Boot creates a mail sender. */
	static final String HOST = "spring.mail.host";

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	@ConditionalOnProperty(HOST)
	static class MailDispatchConfiguration {

		@Bean
		RetryIntervals retryIntervals() {
			return RetryIntervals.DEFAULT;
		}

		@Bean
		Smtp smtp(JavaMailSender server, MailProperties properties) {
			return new Smtp(server, properties);
		}

		@Bean
		MailDelivery mailDelivery(WorkspaceService workspaces, WorkspaceContext workspaceContext, WorkspaceClock clock,
				MailStore rows, Smtp smtp, RetryIntervals retryIntervals) {
			return new MailDelivery(workspaces, workspaceContext, clock, rows, smtp, retryIntervals);
		}

		@Bean
		MailDispatcher mailDispatcher(DueMailRepository due, MailDelivery mailDelivery, WorkspaceClock clock) {
			return new MailDispatcher(due, mailDelivery, clock);
		}

	}

}
