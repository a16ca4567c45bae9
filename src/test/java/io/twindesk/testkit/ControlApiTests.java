package io.twindesk.testkit;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of the kit to its server do not depend on the configuration of the program
 * under test.
 */
@OneDatabaseServerTest
@ResourceLock("java.net.ProxySelector")
class ControlApiTests {

	private final ProxySelector before = ProxySelector.getDefault();

	private final String server;

	ControlApiTests(TestWorkspaces testWorkspaces) {
		this.server = "http://localhost:" + testWorkspaces.port();
	}

	@Test
	void aConfiguredProxyIsNotUsed() {
		ProxySelector.setDefault(new RejectingProxySelector());
		ControlApi control = new ControlApi(this.server, null, () -> "");
		assertThat(control.exchange("GET", "/_twindesk/health", null).status()).isEqualTo(200);
	}

	@AfterEach
	void restore() {
		ProxySelector.setDefault(this.before);
	}

	private static final class RejectingProxySelector extends ProxySelector {

		@Override
		public List<Proxy> select(URI target) {
			throw new IllegalStateException("Proxy requested for " + target);
		}

		@Override
		public void connectFailed(URI target, SocketAddress address, IOException failure) {
			throw new IllegalStateException(failure);
		}

	}

}
