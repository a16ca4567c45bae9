package io.twindesk.user;

import io.twindesk.workspace.SnapshotTable;
import io.twindesk.workspace.SnapshotTables;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.resilience.annotation.EnableResilientMethods;

@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class UserConfiguration {

	@Bean
	SnapshotTables userTables() {
		return SnapshotTables.of(20, SnapshotTable.ofOne("directory"), SnapshotTable.of("user_count"),
				SnapshotTable.copied("users", "users_copy"), SnapshotTable.copied("identifier", "identifier_copy"),
				SnapshotTable.of("custom_field"), SnapshotTable.copied("custom_field_value", "custom_field_value_copy"),
				SnapshotTable.of("identification_code"), SnapshotTable.of("identification_datum"));
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static WorkspaceWriteLock turns(WorkspaceContext workspaceContext) {
		return new WorkspaceWriteLock(workspaceContext);
	}

	/**
	 * The outermost advice, outside of the transaction: a thread that waits here holds no
	 * connection.
	 */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DefaultPointcutAdvisor writersInTurn(WorkspaceWriteLock workspaceWriteLock) {
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
				new AnnotationMatchingPointcut(null, SerializedPerWorkspace.class), workspaceWriteLock);
		advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return advisor;
	}

}
