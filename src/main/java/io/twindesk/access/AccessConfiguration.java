package io.twindesk.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;
import io.twindesk.workspace.WorkspaceTables;
import io.twindesk.workspace.WorkspaceTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.twindesk.workspace.Setting;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AutoProperties.class)
class AccessConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OperationInterceptor());
	}

	@Bean
	WorkspaceTables accessTables() {
		return WorkspaceTables.of(10, WorkspaceTable.exclusive(Credentials.TABLE, "credential_copy"));
	}

	@Bean
	Setting<Integer> rateLimitPerMinute() {
		return RateLimit.PER_MINUTE;
	}

	@Bean
	KeyThrottle keyThrottle(@Value("${twindesk.demo}") boolean demo) {
		return new KeyThrottle(!demo);
	}

}
