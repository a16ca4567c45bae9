package io.twindesk.transaction;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Lets a generated context create proxies by {@link ApplicationProxyCreator}. A context
 * that is not generated has no definitions yet when this runs, and uses Spring's.
 */
class ApplicationProxyInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		String name = AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME;
		if (context.containsBeanDefinition(name)) {
			((RootBeanDefinition) context.getBeanDefinition(name)).setInstanceSupplier(ApplicationProxyCreator::new);
		}
	}

}
