package io.twindesk.transaction;

import java.util.ArrayList;
import java.util.List;

import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ApplicationProxyCreatorTests {

	private final ConfigurableApplicationContext server;

	ApplicationProxyCreatorTests(ConfigurableApplicationContext server) {
		this.server = server;
	}

	/**
	 * Tests that Spring's creator, which examines all beans, creates no other proxies.
	 */
	@Test
	void onlyOwnBeansHaveProxies() {
		List<Class<?>> targets = new ArrayList<>();
		for (String name : this.server.getBeanDefinitionNames()) {
			if (!this.server.getBeanFactory().isFactoryBean(name)) {
				Object bean = this.server.getBean(name);
				if (AopUtils.isAopProxy(bean)) {
					targets.add(AopUtils.getTargetClass(bean));
				}
			}
		}
		assertThat(targets).hasSizeGreaterThan(20)
			.allSatisfy((target) -> assertThat(target.getName()).startsWith("io.twindesk."));
	}

	@Test
	void beansOfLibrariesAreSkipped() {
		ApplicationProxyCreator creator = new ApplicationProxyCreator();
		assertThat(creator.shouldSkip(String.class, "text")).isTrue();
		assertThat(creator.shouldSkip(WorkspaceSequences.class, "workspaceSequences")).isFalse();
	}

	@Test
	void aGeneratedContextUsesIt() {
		GenericApplicationContext context = new GenericApplicationContext();
		context.registerBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME,
				new RootBeanDefinition(InfrastructureAdvisorAutoProxyCreator.class));
		new ApplicationProxyInitializer().initialize(context);
		assertThat(context.getDefaultListableBeanFactory().getBean(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME))
			.isInstanceOf(ApplicationProxyCreator.class);
	}

}
