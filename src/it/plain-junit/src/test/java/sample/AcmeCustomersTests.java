package sample;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;

import io.twindesk.testkit.TwindeskExtension;
import io.twindesk.testkit.TwindeskServer;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The client sends its requests to https://acme.omnidesk.ru, and the proxy serves them. */
class AcmeCustomersTests {

	@RegisterExtension
	static final TwindeskExtension twindesk = TwindeskExtension.builder()
		.server((server) -> server.proxy())
		.build();

	@Test
	void aNewCustomerIsThere(TwindeskServer server, TwindeskWorkspace workspace) throws Exception {
		URI proxy = URI.create(server.proxyUrl());
		HttpClient http = HttpClient.newBuilder()
			.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
			.sslContext(server.sslContext())
			.build();
		AcmeCustomers customers = new AcmeCustomers(http, workspace.deskie().authorization());
		assertEquals(201, customers.create("jane@acme.test"));
		workspace.journal().verify("deskie.users.create").status(201).exactly(1);
	}

}
