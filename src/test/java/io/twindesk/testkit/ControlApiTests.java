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

/** The kit's way to its server, whatever the program under test has set up. */
@OneDatabaseServerTest
@ResourceLock("java.net.ProxySelector")
class ControlApiTests {

	private final ProxySelector before = ProxySelector.getDefault();

	private final String server;

	ControlApiTests(TestWorkspaces testWorkspaces) {
		this.server = "http://localhost:" + testWorkspaces.port();
	}

	@Test
	void noProxyIsAskedForTheWayToTheServer() {
		ProxySelector.setDefault(new NoWay());
		ControlApi control = new ControlApi(this.server, null, () -> "");
		assertThat(control.answer("GET", "/_twindesk/health", null).status()).isEqualTo(200);
	}

	@AfterEach
	void restore() {
		ProxySelector.setDefault(this.before);
	}

	private static final class NoWay extends ProxySelector {

		@Override
		public List<Proxy> select(URI target) {
			throw new IllegalStateException("Asked for a proxy to " + target);
		}

		@Override
		public void connectFailed(URI target, SocketAddress address, IOException failure) {
			throw new IllegalStateException(failure);
		}

	}

}
