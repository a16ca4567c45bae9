package io.twindesk.connector;

import java.io.IOException;

import io.twindesk.connector.ProxiedConnections.Connection;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Sets the remote address of a request that came through this server's proxy to the
 * address of the proxy's client, before anything reads it.
 */
class ProxiedClientValve extends ValveBase {

	private final ProxiedConnections connections;

	ProxiedClientValve(ProxiedConnections connections) {
		super(true);
		this.connections = connections;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!this.connections.isEmpty()) {
			String client = this.connections
				.client(new Connection(request.getRemoteAddr(), request.getRemotePort(), request.getLocalPort()));
			if (client != null) {
				request.setRemoteAddr(client);
				request.setRemoteHost(client);
			}
		}
		getNext().invoke(request, response);
	}

}
