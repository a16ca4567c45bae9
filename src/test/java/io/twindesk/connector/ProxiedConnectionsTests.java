package io.twindesk.connector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import io.twindesk.connector.ProxiedConnections.Connection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProxiedConnectionsTests {

	private static final InetSocketAddress FROM = new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);

	private static final InetSocketAddress TO = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080);

	private static final Connection CONNECTION = new Connection("127.0.0.1", 50_000, 8080);

	private final ProxiedConnections connections = new ProxiedConnections();

	ProxiedConnectionsTests() throws IOException {
		this.connections.add(FROM, TO, InetAddress.getByName("203.0.113.7"));
	}

	@Test
	void theClientIsThatOfTheProxy() {
		this.connections.accept(FROM, 8080);
		assertThat(this.connections.client(CONNECTION)).isEqualTo("203.0.113.7");
	}

	@Test
	void aConnectionToAnotherPortIsNotTheProxys() {
		this.connections.accept(FROM, 8443);
		this.connections.accept(FROM, 8443);
		assertThat(this.connections.client(new Connection("127.0.0.1", 50_000, 8443))).isNull();
		assertThat(this.connections.client(CONNECTION)).isEqualTo("203.0.113.7");
	}

	/** The client of a connection that the proxy has left stays known until then. */
	@Test
	void aSecondConnectionFromThePortIsNotTheProxys() {
		this.connections.accept(FROM, 8080);
		this.connections.accept(FROM, 8080);
		assertThat(this.connections.client(CONNECTION)).isNull();
	}

	@Test
	void aRemovedConnectionHasNoClient() {
		this.connections.remove(FROM, TO);
		assertThat(this.connections.client(CONNECTION)).isNull();
		assertThat(this.connections.isEmpty()).isTrue();
	}

}
