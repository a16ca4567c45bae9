package io.twindesk.access;

import com.github.benmanes.caffeine.cache.Ticker;
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
@EnableConfigurationProperties({ AccessProperties.class, AutoProperties.class })
class AccessConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<Refusals> refusals;

	private final ObjectProvider<KeyCeiling> ceiling;

	AccessConfiguration(ObjectProvider<Refusals> refusals, ObjectProvider<KeyCeiling> ceiling) {
		this.refusals = refusals;
		this.ceiling = ceiling;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OperationInterceptor(this.refusals.getObject(), this.ceiling.getObject()));
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
		// in the demo start each one is reported with its reason
		return new KeyThrottle(!demo, demo ? (address) -> {
		} : refusals::key);
	}

	@Bean
	KeyCeiling keyCeiling(AccessProperties properties, @Value("${twindesk.demo}") boolean demo) {
		return new KeyCeiling(properties.callsPerKey(demo), Ticker.systemTicker());
	}

}
