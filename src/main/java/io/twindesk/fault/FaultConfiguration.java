package io.twindesk.fault;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration implements WebMvcConfigurer {

	private final FaultInterceptor interceptor;

	FaultConfiguration(FaultInterceptor interceptor) {
		this.interceptor = interceptor;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.interceptor).order(FaultInterceptor.ORDER);
	}

}
