package io.twindesk.storage;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Lets Hibernate generate no classes at the start: proxies, which no entity needs because
 * none refers to another one, and accessors, which are replaced by reflection. It is
 * public because Hibernate finds it through {@code META-INF/services}.
 */
public class NoBytecode implements ServiceContributor {

	@Override
	public void contribute(StandardServiceRegistryBuilder services) {
		services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
	}

}
