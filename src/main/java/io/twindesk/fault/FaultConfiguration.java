package io.twindesk.fault;

import io.twindesk.storage.StorageKind;
import io.twindesk.workspace.Setting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration implements WebMvcConfigurer {

	private final FaultInterceptor interceptor;

	FaultConfiguration(FaultInterceptor interceptor) {
		this.interceptor = interceptor;
	}

	/** Static, because the interceptor depends on the setting. */
	@Bean
	static Setting<Boolean> magicValues(StorageKind storage) {
		return Setting.flag("magicValues", storage == StorageKind.MEMORY);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.interceptor).order(FaultInterceptor.ORDER);
	}

}
