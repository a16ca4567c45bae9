package io.twindesk.access;

import io.twindesk.audit.Refusals;
import io.twindesk.workspace.Setting;
import io.twindesk.workspace.WorkspaceTable;
import io.twindesk.workspace.WorkspaceTables;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AutoProperties.class)
class AccessConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<Refusals> refusals;

	AccessConfiguration(ObjectProvider<Refusals> refusals) {
		this.refusals = refusals;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OperationInterceptor(this.refusals.getObject()));
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
	KeyThrottle keyThrottle(@Value("${twindesk.demo}") boolean demo, Refusals refusals) {
		return new KeyThrottle(!demo, refusals::key);
	}

}
