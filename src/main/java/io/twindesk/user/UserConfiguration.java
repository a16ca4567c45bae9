package io.twindesk.user;

import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.WorkspaceTable;
import io.twindesk.workspace.WorkspaceTables;

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
	WorkspaceTables userTables() {
		return WorkspaceTables.of(20, WorkspaceTable.ofOne("directory"), WorkspaceTable.of("user_count"),
				WorkspaceTable.copied("users", "users_copy"), WorkspaceTable.copied("identifier", "identifier_copy"),
				WorkspaceTable.of("custom_field"),
				WorkspaceTable.copied("custom_field_value", "custom_field_value_copy"),
				WorkspaceTable.of("identification_code"), WorkspaceTable.of("identification_datum"));
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Turns turns(CurrentWorkspace currentWorkspace) {
		return new Turns(currentWorkspace);
	}

	/** Outside of the transaction: whoever waits here holds no connection. */
	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DefaultPointcutAdvisor writersInTurn(Turns turns) {
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(null, InTurn.class),
				turns);
		advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return advisor;
	}

}
