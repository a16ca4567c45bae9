package io.twindesk.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.TwindeskApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ListFactoryBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

class IndexedBeanFactoryTests {

	private final IndexedBeanFactory factory = new IndexedBeanFactory();

	@Test
	void theBeansOfAServerAreThoseThatSpringComparesOneByOne() {
		SpringApplication application = new SpringApplication(TwindeskApplication.class);
		application.setApplicationContextFactory(
				(type) -> new AnnotationConfigServletWebServerApplicationContext(this.factory));
		try (ConfigurableApplicationContext server = application.run("--server.port=0")) {
			Set<Class<?>> types = new LinkedHashSet<>();
			for (String name : names()) {
				addHierarchy(types, server.getType(name));
			}
			assertThat(types).hasSizeGreaterThan(500);
			for (Class<?> type : types) {
				assertThat(this.factory.getBeanNamesForType(type)).as(type.getName())
					.containsExactlyElementsOf(comparedOneByOne(type));
			}
		}
	}

	@Test
	void aBeanIsFoundByTheTypesOfItsDefinitionAndThenOfItsInstance() {
		this.factory.registerBeanDefinition("text",
				new RootBeanDefinition(CharSequence.class, () -> new StringBuilder("text")));
		assertThat(this.factory.getBeanNamesForType(CharSequence.class)).containsExactly("text");
		assertThat(this.factory.getBeanNamesForType(Object.class)).containsExactly("text");
		assertThat(this.factory.getBeanNamesForType(StringBuilder.class)).isEmpty();
		this.factory.getBean("text");
		assertThat(this.factory.getBeanNamesForType(StringBuilder.class)).containsExactly("text");
		assertThat(this.factory.getBeanNamesForType(Integer.class)).isEmpty();
	}

	@Test
	void aFactoryBeanIsFoundByItsOwnTypeAndByThatOfItsProduct() {
		this.factory.registerBeanDefinition("list", new RootBeanDefinition(ListFactoryBean.class, () -> {
			ListFactoryBean list = new ListFactoryBean();
			list.setSourceList(List.of("a"));
			return list;
		}));
		assertThat(this.factory.getBeanNamesForType(List.class)).containsExactly("list");
		assertThat(this.factory.getBeanNamesForType(FactoryBean.class)).containsExactly("&list");
		assertThat(this.factory.getBeanNamesForType(List.class, false, false)).isEmpty();
		this.factory.getBean("list");
		assertThat(this.factory.getBeanNamesForType(List.class, false, false)).containsExactly("list");
	}

	@Test
	void definitionsAndSingletonsAreFoundInTheirOrder() {
		this.factory.registerSingleton("first", "singleton");
		this.factory.registerBeanDefinition("second", new RootBeanDefinition(String.class, () -> "defined"));
		assertThat(this.factory.getBeanNamesForType(String.class)).containsExactly("second", "first");
		this.factory.registerBeanDefinition("third", new RootBeanDefinition(String.class, () -> "later"));
		assertThat(this.factory.getBeanNamesForType(String.class)).containsExactly("second", "third", "first");
		this.factory.removeBeanDefinition("second");
		this.factory.destroySingleton("first");
		assertThat(this.factory.getBeanNamesForType(String.class)).containsExactly("third");
	}

	@Test
	void aPrototypeIsFoundOnlyIfRequested() {
		RootBeanDefinition prototype = new RootBeanDefinition(String.class, () -> "each");
		prototype.setScope(RootBeanDefinition.SCOPE_PROTOTYPE);
		this.factory.registerBeanDefinition("prototype", prototype);
		assertThat(this.factory.getBeanNamesForType(String.class)).containsExactly("prototype");
		assertThat(this.factory.getBeanNamesForType(String.class, false, true)).isEmpty();
	}

	@Test
	void typeArgumentsAreCompared() {
		RootBeanDefinition strings = new RootBeanDefinition(List.class, ArrayList::new);
		strings.setTargetType(ResolvableType.forClassWithGenerics(List.class, String.class));
		this.factory.registerBeanDefinition("strings", strings);
		assertThat(this.factory.getBeanNamesForType(ResolvableType.forClassWithGenerics(List.class, String.class)))
			.containsExactly("strings");
		assertThat(this.factory.getBeanNamesForType(ResolvableType.forClassWithGenerics(List.class, Integer.class)))
			.isEmpty();
	}

	private List<String> comparedOneByOne(Class<?> type) {
		List<String> found = new ArrayList<>();
		for (String name : names()) {
			if (this.factory.isTypeMatch(name, type)) {
				found.add(name);
			}
			else if (this.factory.isFactoryBean(name)
					&& this.factory.isTypeMatch(IndexedBeanFactory.FACTORY_BEAN_PREFIX + name, type)) {
				found.add(IndexedBeanFactory.FACTORY_BEAN_PREFIX + name);
			}
		}
		return found;
	}

	/** Returns the names of definitions, then those of other singletons. */
	private List<String> names() {
		Set<String> names = new LinkedHashSet<>(List.of(this.factory.getBeanDefinitionNames()));
		names.addAll(List.of(this.factory.getSingletonNames()));
		return new ArrayList<>(names);
	}

	private static void addHierarchy(Set<Class<?>> types, Class<?> type) {
		if (type != null && types.add(type)) {
			addHierarchy(types, type.getSuperclass());
			for (Class<?> each : type.getInterfaces()) {
				addHierarchy(types, each);
			}
		}
	}

}
