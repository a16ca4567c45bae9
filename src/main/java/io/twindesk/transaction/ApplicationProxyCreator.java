package io.twindesk.transaction;

import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;

/** Creates proxies of this application's beans only, and does not examine other beans. */
class ApplicationProxyCreator extends InfrastructureAdvisorAutoProxyCreator {

	private static final long serialVersionUID = 1;

	@Override
	protected boolean shouldSkip(Class<?> type, String name) {
		return !type.getName().startsWith("io.twindesk.") || super.shouldSkip(type, name);
	}

}
