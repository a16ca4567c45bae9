package io.twindesk.proxy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.restassured.RestAssured;
import io.twindesk.connector.ProxiedConnections;

/** A proxy in front of two ports of the test, which plays the server. */
final class ProxyFixture implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 20_000;

	private final ServerSocket plain = new ServerSocket(0, 300, InetAddress.getLoopbackAddress());

	private final ServerSocket tls = new ServerSocket(0, 300, InetAddress.getLoopbackAddress());

	private final List<Socket> sockets = new ArrayList<>();

	private final ProxyListener proxy;

	ProxyFixture(ProxyLimits limits) throws IOException {
		this.plain.setSoTimeout(TIMEOUT_MILLIS);
		this.tls.setSoTimeout(TIMEOUT_MILLIS);
		ServerConnections connections = new ServerConnections(() -> address(this.plain), () -> address(this.tls),
				new ProxiedConnections(), limits.tunnels());
		this.proxy = ProxyListener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
				(host) -> host.endsWith(".omnidesk.ru"), connections, limits);
	}

	/** Opens a proxy with generous limits. */
	static ProxyFixture open() throws IOException {
		return new ProxyFixture(new ProxyLimits(10, 100, Duration.ofMinutes(1), Duration.ofMinutes(1)));
	}

	/** Opens a proxy with one limit that a test reaches. */
	static ProxyFixture open(int tunnels, Duration head, Duration idle) throws IOException {
		return new ProxyFixture(new ProxyLimits(tunnels, 100, head, idle));
	}

	ProxyListener proxy() {
		return this.proxy;
	}

	/** Connects a client to the proxy. */
	Socket client() throws IOException {
		return keep(new Socket(InetAddress.getLoopbackAddress(), this.proxy.port()));
	}

	/** Connects a client and sends text. */
	Socket client(String text) throws IOException {
		Socket client = client();
		send(client, text);
		return client;
	}

	/** Opens a tunnel. */
	Tunnel tunnel() throws IOException {
		Socket client = client("CONNECT acme.omnidesk.ru:443 HTTP/1.1\r\nHost: acme.omnidesk.ru:443\r\n\r\n");
		Socket server = acceptTls();
		readHead(client);
		return new Tunnel(client, server);
	}

	Socket acceptPlain() throws IOException {
		return keep(this.plain.accept());
	}

	Socket acceptTls() throws IOException {
		return keep(this.tls.accept());
	}

	/** Whether no connection waits to be accepted. */
	boolean hasNoConnection() throws IOException {
		for (ServerSocket server : List.of(this.plain, this.tls)) {
			server.setSoTimeout(1);
			try {
				server.accept().close();
				return false;
			}
			catch (SocketTimeoutException ex) {
				server.setSoTimeout(TIMEOUT_MILLIS);
			}
		}
		return true;
	}

	static void send(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Reads a number of bytes as text. */
	static String read(Socket socket, int length) throws IOException {
		return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
	}

	/** Reads to the end of the connection. */
	static String readAll(Socket socket) throws IOException {
		return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
	}

	/** Reads a head, up to its empty line. */
	static String readHead(Socket socket) throws IOException {
		InputStream stream = socket.getInputStream();
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int letter = stream.read();
			if (letter < 0) {
				throw new IOException("The connection ended after: " + head.toString(StandardCharsets.ISO_8859_1));
			}
			head.write(letter);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	/** Sends a request and reads to the end of the connection. */
	static String exchange(Socket opened, String request) throws IOException {
		try (Socket socket = opened) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			send(socket, request);
			return readAll(socket);
		}
	}

	/**
	 * Opens a tunnel on a connection to a proxy, and sends a request by TLS through it.
	 */
	static Socket tunnel(SSLContext trusting, Socket proxied, String request) throws IOException {
		proxied.setSoTimeout(TIMEOUT_MILLIS);
		send(proxied, "CONNECT acme.omnidesk.ru:443 HTTP/1.1\r\n\r\n");
		readHead(proxied);
		Socket socket = trusting.getSocketFactory().createSocket(proxied, "acme.omnidesk.ru", 443, true);
		send(socket, request);
		return socket;
	}

	/** Trusts the authority of a server as a client does that has downloaded it. */
	static SSLContext trust(int port) throws IOException, GeneralSecurityException {
		byte[] store = RestAssured.given().port(port).get("/_twindesk/ca.p12").asByteArray();
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(new ByteArrayInputStream(store), "changeit".toCharArray());
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(trusted);
		SSLContext trusting = SSLContext.getInstance("TLS");
		trusting.init(null, factory.getTrustManagers(), null);
		return trusting;
	}

	/** Closes a connection by a reset. */
	static void reset(Socket socket) throws IOException {
		socket.setOption(StandardSocketOptions.SO_LINGER, 0);
		socket.close();
	}

	@Override
	public void close() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.proxy.close();
		this.plain.close();
		this.tls.close();
	}

	private Socket keep(Socket socket) throws IOException {
		socket.setSoTimeout(TIMEOUT_MILLIS);
		this.sockets.add(socket);
		return socket;
	}

	private static InetSocketAddress address(ServerSocket socket) {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
	}

	/** The two ends of a tunnel. */
	record Tunnel(Socket client, Socket server) {
	}

}
