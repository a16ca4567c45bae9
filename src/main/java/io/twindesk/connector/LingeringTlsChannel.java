package io.twindesk.connector;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A TLS connection that is closed after the rest of its client's request was received.
 * The closing message of TLS is sent first; what follows from the client is discarded
 * without being decrypted.
 */
class LingeringTlsChannel extends SecureNioChannel implements ImmediatelyClosable {

	private final LingeringClose lingering;

	private boolean immediate;

	LingeringTlsChannel(SocketBufferHandler buffer, NioEndpoint endpoint, LingeringClose lingering) {
		super(buffer, endpoint);
		this.lingering = lingering;
	}

	@Override
	public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
		super.reset(channel, wrapper);
		this.immediate = false;
	}

	@Override
	public void closeImmediately() {
		this.immediate = true;
	}

	@Override
	public void close(boolean force) throws IOException {
		if (this.immediate || !force || !this.sc.isOpen() || !this.handshakeComplete) {
			super.close(force);
			return;
		}
		try {
			close();
		}
		finally {
			this.closed = true;
			SelectionKey key = this.sc.keyFor(this.socketWrapper.getPoller().getSelector());
			if (key != null) {
				key.cancel();
			}
			this.lingering.close(this.sc);
		}
	}

}
