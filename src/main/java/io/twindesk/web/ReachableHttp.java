package io.twindesk.web;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's own HTTP, of which a connection can be found. Public because Tomcat makes it
 * by its name.
 */
public class ReachableHttp extends Http11NioProtocol {

	/** What a state document may have. */
	private static final long MOST_BYTES = 64L * 1024 * 1024;

	private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

	private static final long SILENCE_MILLIS = 1000;

	private final NioEndpoint endpoint;

	public ReachableHttp() {
		this(new NioEndpoint());
	}

	private ReachableHttp(NioEndpoint endpoint) {
		super(endpoint);
		this.endpoint = endpoint;
	}

	/**
	 * Closes a connection, if it is one of these.
	 * @param id as the servlet API has it
	 * @param reset whether its client is to see a reset instead of an end
	 */
	void cut(String id, boolean reset) throws IOException {
		for (SocketWrapperBase<NioChannel> connection : connections(id)) {
			if (reset && !connection.isClosed()) {
				connection.getSocket().getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
			}
			close(connection);
		}
	}

	/**
	 * Lets go what still comes, and closes the connection.
	 * @param id as the servlet API has it
	 */
	void closeWhenSilent(String id) {
		for (SocketWrapperBase<NioChannel> connection : connections(id)) {
			try {
				connection.setReadTimeout(SILENCE_MILLIS);
				letGo(connection);
			}
			catch (IOException ex) {
				getLog().debug("Nothing more came", ex);
			}
			close(connection);
		}
	}

	private static void letGo(SocketWrapperBase<NioChannel> connection) throws IOException {
		byte[] some = new byte[65_536];
		long begun = System.nanoTime();
		long left = MOST_BYTES;
		for (int read = 0; read >= 0 && left > 0 && System.nanoTime() - begun < MOST_NANOS; left -= read) {
			read = connection.read(true, some, 0, some.length);
		}
	}

	private List<SocketWrapperBase<NioChannel>> connections(String id) {
		return this.endpoint.getConnections()
			.stream()
			.filter((one) -> one.getServletConnection("http/1.1", "").getConnectionId().equals(id))
			.toList();
	}

	/**
	 * The poller holds on to a connection until its next look, which it else takes within
	 * a second.
	 */
	private static void close(SocketWrapperBase<NioChannel> connection) {
		connection.close();
		if (connection instanceof NioEndpoint.NioSocketWrapper polled) {
			polled.getPoller().getSelector().wakeup();
		}
	}

}
