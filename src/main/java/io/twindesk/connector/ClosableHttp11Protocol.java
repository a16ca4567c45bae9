package io.twindesk.connector;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.http.parser.HttpParser;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP protocol with connections that can be found by id and closed or reset.
 * Other connections are closed by {@link LingeringClose}, so that no response is lost.
 * Requests are parsed by {@link NonAsciiQueryParser} and {@link LenientHttp11Processor}.
 * Public because Tomcat creates it by name.
 */
public final class ClosableHttp11Protocol extends Http11NioProtocol {

	/** The maximum size of a request line and its headers, in bytes. */
	static final int MAX_HEAD = 8192;

	/** The maximum number of headers of a request. */
	static final int MAX_HEADERS = 100;

	private static final String HTTP_1_1 = "http/1.1";

	private final Endpoint endpoint;

	public ClosableHttp11Protocol() {
		this(new Endpoint());
	}

	private ClosableHttp11Protocol(Endpoint endpoint) {
		super(endpoint);
		this.endpoint = endpoint;
		setMaxHttpRequestHeaderSize(MAX_HEAD);
		setMaxHeaderCount(MAX_HEADERS);
	}

	/** Sets where accepted connections are noted. */
	void setProxiedConnections(ProxiedConnections connections) {
		this.endpoint.proxied = connections;
	}

	@Override
	public HttpParser getHttpParser() {
		return new NonAsciiQueryParser(getRelaxedPathChars(), getRelaxedQueryChars());
	}

	/** Tomcat calls this for each response with a body, right before the status line. */
	@Override
	public boolean useCompression(Request request, Response response) {
		BadRequestKeepAlive.restoreStatus(request, response);
		return super.useCompression(request, response);
	}

	@Override
	protected Processor createProcessor() {
		return LenientHttp11Processor.processor(this, getAdapter());
	}

	/**
	 * Closes a connection if it belongs to this protocol.
	 * @param id the connection id of the servlet API
	 * @param reset whether to reset the connection instead of closing it
	 * @param async whether another thread still has to complete the request. That thread
	 * then finds the channel closed; the connection's processor must exist until then
	 */
	void close(String id, boolean reset, boolean async) throws IOException {
		for (SocketWrapperBase<NioChannel> connection : this.endpoint.getConnections()) {
			if (connection.getServletConnection("http/1.1", "").getConnectionId().equals(id)) {
				if (reset && !connection.isClosed()) {
					reset(connection.getSocket().getIOChannel());
				}
				if (connection.getSocket() instanceof ImmediatelyClosable channel) {
					channel.closeImmediately();
				}
				if (!async) {
					connection.close();
				}
				else if (connection.getSocket().isOpen()) {
					connection.getSocket().close(true);
				}
				wakeUp(connection);
			}
		}
	}

	/** Closes the channel below TLS, since TLS would first send a closing message. */
	private static void reset(SocketChannel channel) throws IOException {
		channel.setOption(StandardSocketOptions.SO_LINGER, 0);
		channel.close();
	}

	/**
	 * Wakes the poller. The reset is sent when the poller releases the connection,
	 * without this up to a second later.
	 */
	private static void wakeUp(SocketWrapperBase<NioChannel> connection) {
		if (connection instanceof NioEndpoint.NioSocketWrapper polled) {
			polled.getPoller().getSelector().wakeup();
		}
	}

	private static class Endpoint extends NioEndpoint {

		private volatile @Nullable LingeringClose lingering;

		private volatile @Nullable ProxiedConnections proxied;

		@Override
		protected boolean setSocketOptions(SocketChannel socket) {
			ProxiedConnections connections = this.proxied;
			if (connections != null && socket.socket().getRemoteSocketAddress() instanceof InetSocketAddress from) {
				connections.accept(from, socket.socket().getLocalPort());
			}
			return super.setSocketOptions(socket);
		}

		@Override
		protected NioChannel createChannel(SocketBufferHandler buffer) {
			LingeringClose started = this.lingering;
			if (started == null) {
				return super.createChannel(buffer);
			}
			return isSSLEnabled() ? new LingeringTlsChannel(buffer, this, started)
					: new LingeringChannel(buffer, started);
		}

		/** Also negotiates HTTP/1.1, with a client that does not offer HTTP/2. */
		@Override
		public void bind() throws Exception {
			if (hasNegotiableProtocols() && !this.negotiableProtocols.contains(HTTP_1_1)) {
				addNegotiatedProtocol(HTTP_1_1);
			}
			super.bind();
		}

		@Override
		public void startInternal() throws Exception {
			this.lingering = new LingeringClose();
			super.startInternal();
		}

		@Override
		public void stopInternal() {
			super.stopInternal();
			if (this.lingering != null) {
				this.lingering.stop();
			}
		}

	}

}
