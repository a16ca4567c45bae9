package io.twindesk.deskie;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The part of the verdicts that does not depend on the readers of the requests. */
@Configuration(proxyBeanMethods = false)
class DeskieWebConfiguration implements WebMvcConfigurer {

	/** After the fault rules, which may write to the database. */
	private static final int ORDER = 20;

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new DeskieRequestInterceptor()).order(ORDER);
	}

}
