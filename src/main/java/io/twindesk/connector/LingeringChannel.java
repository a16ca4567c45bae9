package io.twindesk.connector;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** A connection that is closed after the rest of its client's request was received. */
class LingeringChannel extends NioChannel implements ImmediatelyClosable {

	private final LingeringClose lingering;

	private boolean immediate;

	LingeringChannel(SocketBufferHandler buffer, LingeringClose lingering) {
		super(buffer);
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
	public void close() throws IOException {
		if (this.immediate || !isOpen()) {
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
