package io.twindesk.fault;

import java.util.List;

import io.twindesk.transaction.WorkspaceWriteLock;
import io.twindesk.user.UserQueries;
import io.twindesk.web.Dialect;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.OperationRegistry;

import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration implements WebMvcConfigurer {

	private final FaultInterceptor interceptor;

	FaultConfiguration(FaultInjection faultInjection, ActiveRules activeRules, FaultyDeliveries faultyDeliveries,
			ErrorResponder responses, OperationRegistry operationRegistry, List<Dialect> dialects, UserQueries queries,
			WorkspaceWriteLock workspaceWriteLock, PlatformTransactionManager transactions) {
		this.interceptor = new FaultInterceptor(faultInjection, activeRules, faultyDeliveries, responses,
				operationRegistry, dialects, queries, workspaceWriteLock, transactions);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.interceptor).order(FaultInterceptor.ORDER);
	}

}
