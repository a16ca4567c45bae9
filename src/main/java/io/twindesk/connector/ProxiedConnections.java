package io.twindesk.connector;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The clients of the connections that this server's own proxy opens to it. The proxy adds
 * a connection before it opens it, so that a client cannot forge its address by a header,
 * and none of its requests is handled before its address is known.
 */
@Component
public class ProxiedConnections {

	private final Map<Connection, Client> clients = new ConcurrentHashMap<>();

	/**
	 * Adds a connection that is about to be opened.
	 * @param from the bound address of the proxy's end
	 * @param to the address of the connector
	 * @param client the address of the proxy's client
	 */
	public void add(InetSocketAddress from, InetSocketAddress to, InetAddress client) {
		this.clients.put(Connection.of(from, to.getPort()), new Client(client.getHostAddress()));
	}

	/**
	 * Removes a connection on which the server handles no further request: it was not
	 * opened, or the server has closed its end.
	 */
	public void remove(InetSocketAddress from, InetSocketAddress to) {
		this.clients.remove(Connection.of(from, to.getPort()));
	}

	/**
	 * Notes that a connector has accepted a connection, before it reads a request. A
	 * second connection between the same ports is not the proxy's: its port belongs to
	 * another program now.
	 */
	void accept(InetSocketAddress from, int port) {
		if (!this.clients.isEmpty()) {
			this.clients.computeIfPresent(Connection.of(from, port),
					(connection, client) -> client.accepted() ? null : client.accept());
		}
	}

	/** Returns the address of the proxy's client; null if the proxy is not involved. */
	@Nullable String client(Connection connection) {
		Client client = this.clients.get(connection);
		return (client != null) ? client.address() : null;
	}

	boolean isEmpty() {
		return this.clients.isEmpty();
	}

	/**
	 * A connection to a connector, by its ends.
	 *
	 * @param address the address of the other end
	 * @param port the port of the other end
	 * @param serverPort the port of the connector
	 */
	record Connection(String address, int port, int serverPort) {

		static Connection of(InetSocketAddress from, int serverPort) {
			return new Connection(from.getAddress().getHostAddress(), from.getPort(), serverPort);
		}

	}

	private record Client(String address, boolean accepted) {

		Client(String address) {
			this(address, false);
		}

		Client accept() {
			return new Client(this.address, true);
		}

	}

}
