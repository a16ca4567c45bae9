package io.twindesk.fault;

import java.util.List;

import io.twindesk.user.Turns;
import io.twindesk.user.UserQueries;
import io.twindesk.web.Dialect;
import io.twindesk.web.FailureAnswers;
import io.twindesk.web.Operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration implements WebMvcConfigurer {

	private final FaultInterceptor interceptor;

	FaultConfiguration(Faults faults, Deliveries deliveries, FailureAnswers answers, Operations operations,
			List<Dialect> dialects, UserQueries queries, Turns turns, PlatformTransactionManager transactions) {
		this.interceptor = new FaultInterceptor(faults, deliveries, answers, operations, dialects, queries, turns,
				transactions);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.interceptor).order(FaultInterceptor.ORDER);
	}

}
