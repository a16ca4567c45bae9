package io.twindesk.web;

import java.io.IOException;
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
 * Tomcat's own HTTP, of which a connection can be found and cut, and closes without
 * losing an answer otherwise; and which takes a {@link NonAsciiQueryParser} and an
 * {@link UnderscoreHostCustomizer}, and keeps it open after a 400, see
 * {@link BadRequestKeepAlive}. Public because Tomcat makes it by its name.
 */
public final class ClosableHttp11Protocol extends Http11NioProtocol {

	/** The most bytes of a request line and the headers after it. */
	static final int MAX_HEAD = 8192;

	/** The most headers of a request. */
	static final int MAX_HEADERS = 100;

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
		return UnderscoreHostCustomizer.processor(this, getAdapter());
	}

	/**
	 * Closes a connection, if it is one of these.
	 * @param id as the servlet API has it
	 * @param reset whether its client is to see a reset instead of an end
	 * @param async whether the request is still to be completed by another thread, which
	 * then finds the channel closed; the connection's processor has to stay until then
	 */
	void close(String id, boolean reset, boolean async) throws IOException {
		for (SocketWrapperBase<NioChannel> connection : this.endpoint.getConnections()) {
			if (connection.getServletConnection("http/1.1", "").getConnectionId().equals(id)) {
				if (reset && !connection.isClosed()) {
					reset(connection.getSocket().getIOChannel());
				}
				if (connection.getSocket() instanceof LingeringChannel channel) {
					channel.closeAtOnce();
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

	/** Closes the channel below TLS, which would first send that it closes. */
	private static void reset(SocketChannel channel) throws IOException {
		channel.setOption(StandardSocketOptions.SO_LINGER, 0);
		channel.close();
	}

	/**
	 * A reset is sent when the poller lets go of the connection, which it else does
	 * within a second.
	 */
	private static void wakeUp(SocketWrapperBase<NioChannel> connection) {
		if (connection instanceof NioEndpoint.NioSocketWrapper polled) {
			polled.getPoller().getSelector().wakeup();
		}
	}

	private static class Endpoint extends NioEndpoint {

		private volatile @Nullable LingeringClose lingering;

		@Override
		protected NioChannel createChannel(SocketBufferHandler buffer) {
			LingeringClose started = this.lingering;
			return (started == null || isSSLEnabled()) ? super.createChannel(buffer)
					: new LingeringChannel(buffer, started);
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
