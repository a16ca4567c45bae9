package io.twindesk.web;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** A connection that is closed when its client has sent what it had to send. */
class LingeringChannel extends NioChannel {

	private final LingeringClose lingering;

	private boolean atOnce;

	LingeringChannel(SocketBufferHandler buffer, LingeringClose lingering) {
		super(buffer);
		this.lingering = lingering;
	}

	@Override
	public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
		super.reset(channel, wrapper);
		this.atOnce = false;
	}

	/** The next close is one, and does not wait for the client. */
	void closeAtOnce() {
		this.atOnce = true;
	}

	@Override
	public void close() throws IOException {
		if (this.atOnce || !isOpen()) {
			super.close();
			return;
		}
		SelectionKey key = this.sc.keyFor(this.socketWrapper.getPoller().getSelector());
		if (key != null) {
			key.cancel();
		}
		this.lingering.close(this.sc);
	}

}
