package io.twindesk.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartFactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * A bean factory that finds beans by type in an index. Spring's own compares each type
 * with all bean definitions, of which there are hundreds, for each dependency of each
 * bean. The index narrows the beans down, then Spring's comparison decides, so both
 * return the same beans.
 */
class IndexedBeanFactory extends DefaultListableBeanFactory {

	private static final long serialVersionUID = 1;

	/** Singletons without a definition, in the order of their registration. */
	private final Set<String> undefined = new CopyOnWriteArraySet<>();

	/** The index of the current definitions; null if they have changed. */
	private transient volatile @Nullable TypeIndex index;

	@Override
	public String[] getBeanNamesForType(ResolvableType type, boolean nonSingletons, boolean eagerInit) {
		Class<?> raw = type.resolve();
		if (raw == null || raw.isArray() || raw.isPrimitive()) {
			return super.getBeanNamesForType(type, nonSingletons, eagerInit);
		}
		return find(raw, type, nonSingletons, eagerInit);
	}

	@Override
	public String[] getBeanNamesForType(@Nullable Class<?> type, boolean nonSingletons, boolean eagerInit) {
		if (type == null || type.isArray() || type.isPrimitive()) {
			return super.getBeanNamesForType(type, nonSingletons, eagerInit);
		}
		return find(type, ResolvableType.forRawClass(type), nonSingletons, eagerInit);
	}

	private String[] find(Class<?> raw, ResolvableType type, boolean nonSingletons, boolean eagerInit) {
		List<String> found = new ArrayList<>();
		for (String name : index().candidates(raw)) {
			addMatch(found, name, type, nonSingletons, eagerInit);
		}
		for (String name : this.undefined) {
			if (!containsBeanDefinition(name)) {
				addMatch(found, name, type, nonSingletons, true);
			}
		}
		return found.toArray(String[]::new);
	}

	/**
	 * Adds the name of a bean if it has the type, or that of its factory bean if that has
	 * the type.
	 */
	private void addMatch(List<String> found, String name, ResolvableType type, boolean nonSingletons,
			boolean eagerInit) {
		boolean factoryBean = isFactoryBean(name);
		boolean init = eagerInit || containsSingleton(name);
		if ((nonSingletons || init || !factoryBean) && isTypeMatch(name, type, init)
				&& (nonSingletons || isSingleton(name))) {
			found.add(name);
		}
		else if (factoryBean) {
			String factoryName = FACTORY_BEAN_PREFIX + name;
			if ((nonSingletons || isSingleton(factoryName)) && isTypeMatch(factoryName, type, init)) {
				found.add(factoryName);
			}
		}
	}

	private TypeIndex index() {
		TypeIndex current = this.index;
		if (current == null) {
			List<String> names = List.of(getBeanDefinitionNames());
			current = new TypeIndex(names);
			for (String name : names) {
				add(current, name);
			}
			this.index = current;
		}
		return current;
	}

	/** Adds a bean by its definition, or by its instance if there is one. */
	private void add(TypeIndex types, String name) {
		boolean known = true;
		if (isFactoryBean(name)) {
			Class<?> factory = getType(FACTORY_BEAN_PREFIX + name, false);
			known = factory != null && !SmartFactoryBean.class.isAssignableFrom(factory);
			if (factory != null) {
				types.add(name, factory);
			}
		}
		Class<?> type = getType(name, false);
		if (type != null) {
			types.add(name, type);
		}
		if (!known || type == null) {
			types.addUnknown(name);
		}
	}

	/**
	 * Adds the class of the new bean, which can be narrower than the one of its
	 * definition.
	 */
	@Override
	protected void addSingleton(String name, Object singleton) {
		super.addSingleton(name, singleton);
		TypeIndex current = this.index;
		if (current != null && containsBeanDefinition(name)) {
			add(current, name);
		}
	}

	@Override
	public void registerSingleton(String name, Object singleton) {
		super.registerSingleton(name, singleton);
		this.undefined.add(name);
	}

	@Override
	public void destroySingleton(String name) {
		super.destroySingleton(name);
		this.undefined.remove(name);
	}

	@Override
	public void destroySingletons() {
		super.destroySingletons();
		this.undefined.clear();
	}

	@Override
	public void registerBeanDefinition(String name, BeanDefinition definition) {
		super.registerBeanDefinition(name, definition);
		this.index = null;
	}

	@Override
	public void removeBeanDefinition(String name) {
		super.removeBeanDefinition(name);
		this.index = null;
	}

	/** Runs after all bean factory post-processors, which can change definitions. */
	@Override
	public void clearMetadataCache() {
		super.clearMetadataCache();
		this.index = null;
	}

}
