package io.twindesk.access;

import com.github.benmanes.caffeine.cache.Ticker;
import io.twindesk.workspace.Setting;
import io.twindesk.workspace.SnapshotTable;
import io.twindesk.workspace.SnapshotTables;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({ RateLimitProperties.class, OnDemandProperties.class })
class AccessConfiguration implements WebMvcConfigurer {

	private final ApplicationEventPublisher events;

	private final ObjectProvider<PerKeyRateLimiter> perKeyRateLimiter;

	AccessConfiguration(ApplicationEventPublisher events, ObjectProvider<PerKeyRateLimiter> perKeyRateLimiter) {
		this.events = events;
		this.perKeyRateLimiter = perKeyRateLimiter;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OperationInterceptor(this.events, this.perKeyRateLimiter.getObject()));
	}

	@Bean
	SnapshotTables accessTables() {
		return SnapshotTables.of(10, SnapshotTable.exclusive(CredentialService.TABLE, "credential_copy"));
	}

	@Bean
	Setting<Integer> rateLimitPerMinute() {
		return AccountRateLimiter.PER_MINUTE;
	}

	@Bean
	FailedLoginThrottle failedLoginThrottle(@Value("${twindesk.demo}") boolean demo) {
		// in the demo start, each one is reported with its reason
		return new FailedLoginThrottle(!demo, demo ? (address) -> {
		} : (address) -> this.events.publishEvent(new UnknownKeyUsed(address)));
	}

	@Bean
	PerKeyRateLimiter perKeyRateLimiter(RateLimitProperties properties, @Value("${twindesk.demo}") boolean demo) {
		return new PerKeyRateLimiter(properties.requestsPerKey(demo), Ticker.systemTicker());
	}

}
