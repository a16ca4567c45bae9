package io.twindesk.storage;

import io.twindesk.ServerTest;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class NoBytecodeTests {

	private final EntityManagerFactory factory;

	NoBytecodeTests(EntityManagerFactory factory) {
		this.factory = factory;
	}

	@Test
	void hibernateGeneratesNoClasses() {
		assertThat(this.factory.unwrap(SessionFactoryImplementor.class)
			.getServiceRegistry()
			.requireService(BytecodeProvider.class)).isInstanceOf(BytecodeProviderImpl.class);
	}

	/** Tests what makes proxies superfluous. */
	@Test
	void noEntityRefersToAnotherOne() {
		assertThat(this.factory.getMetamodel().getEntities()).isNotEmpty()
			.allSatisfy((entity) -> assertThat(entity.getAttributes()).noneMatch(Attribute::isAssociation));
	}

}
