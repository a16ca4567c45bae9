package io.twindesk.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Optional;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.twindesk.connector.ProxiedConnections;
import io.twindesk.tls.ServedHosts;
import io.twindesk.tls.TlsListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import static io.twindesk.proxy.ProxyFixture.exchange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The control API through the proxy, and how clients find the proxy. */
@ProxyServerTest
class ProxyAccessTests {

	private static final String CONTROL = "GET http://control.desk.test/_twindesk/workspaces HTTP/1.1\r\n";

	private final ProxyServer proxy;

	private final ServedHosts served;

	private final ProxiedConnections connections;

	private final ServerAddresses addresses;

	@LocalServerPort
	private int port;

	@Autowired
	ProxyAccessTests(ProxyServer proxy, ServedHosts served, ProxiedConnections connections, Environment environment,
			TlsListener tls) {
		this.proxy = proxy;
		this.served = served;
		this.connections = connections;
		this.addresses = new ServerAddresses(environment, tls);
	}

	@ParameterizedTest
	@CsvSource({ "acme.omnidesk.ru, 403", "control.desk.test, 200" })
	void theControlApiRequiresAnAllowedHost(String host, int status) throws IOException, GeneralSecurityException {
		String headers = "Connection: close\r\n\r\n";
		assertThat(exchange(client(),
				"GET http://" + host + "/_twindesk/workspaces HTTP/1.1\r\nHost: localhost\r\n" + headers))
			.startsWith("HTTP/1.1 " + status);
		try (Socket tunnel = ProxyFixture.tunnel(ProxyFixture.trust(this.port), client(),
				"GET /_twindesk/workspaces HTTP/1.1\r\nHost: " + host + "\r\n" + headers)) {
			assertThat(ProxyFixture.readAll(tunnel)).startsWith("HTTP/1.1 " + status);
		}
	}

	/** The connection is the proxy's, from the port that it has bound. */
	@ParameterizedTest
	@CsvSource({ "203.0.113.7, 403", "127.0.0.1, 200", "::1, 200" })
	void theAddressOfTheProxysClientCounts(String client, int status) throws IOException {
		try (Socket socket = new Socket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			this.connections.add((InetSocketAddress) socket.getLocalSocketAddress(),
					new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), InetAddress.getByName(client));
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
			assertThat(exchange(socket,
					"GET /_twindesk/workspaces HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
				.startsWith("HTTP/1.1 " + status);
		}
	}

	/** Needs another address of this machine, which is not on loopback. */
	@ParameterizedTest
	@ValueSource(strings = { "", "X-Forwarded-For: 127.0.0.1\r\n", "Forwarded: for=127.0.0.1\r\n" })
	void aClientFromElsewhereIsNotOnLoopback(String header) throws IOException, GeneralSecurityException {
		Optional<InetAddress> other = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.findFirst();
		assumeTrue(other.isPresent());
		ProxyServer wide = new ProxyServer(new InetSocketAddress(other.get(), 0), this.served, this.addresses,
				this.connections);
		wide.start();
		try {
			int open = wide.port().getAsInt();
			assertThat(exchange(new Socket(other.get(), open), CONTROL + header + "Connection: close\r\n\r\n"))
				.startsWith("HTTP/1.1 403")
				.contains("only requests from this machine");
			try (Socket tunnel = ProxyFixture.tunnel(ProxyFixture.trust(this.port), new Socket(other.get(), open),
					"GET /_twindesk/workspaces HTTP/1.1\r\nHost: localhost\r\n" + header
							+ "Connection: close\r\n\r\n")) {
				assertThat(ProxyFixture.readAll(tunnel)).startsWith("HTTP/1.1 403");
			}
		}
		finally {
			wide.stop();
			wide.destroy();
		}
	}

	@Test
	void healthHasThePort() {
		RestAssured.given()
			.port(this.port)
			.get("/_twindesk/health")
			.then()
			.statusCode(200)
			.body("proxy.port", equalTo(this.proxy.port().getAsInt()));
	}

	@ParameterizedTest
	@CsvSource({ "localhost:8080, localhost", "127.0.0.1, 127.0.0.1", "[::1]:8080, [::1]",
			"desk.acme.test, desk.acme.test", "acme.omnidesk.ru, 127.0.0.1",
			"acme.omnidesk.ru:8080, acme.omnidesk.ru" })
	void theScriptNamesTheProxyByTheHostOfTheRequest(String host, String address) {
		Response script = RestAssured.given().port(this.port).header("Host", host).get("/_twindesk/proxy.pac");
		script.then().statusCode(200).contentType("application/x-ns-proxy-autoconfig");
		assertThat(script.asString()).contains("\"PROXY " + address + ":" + this.proxy.port().getAsInt() + "\"")
			.contains("return \"DIRECT\"", "\"*.deskie.io\"", "\"*.omnidesk.ru\"", "\"control.desk.test\"");
	}

	private Socket client() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), this.proxy.port().getAsInt());
	}

}
