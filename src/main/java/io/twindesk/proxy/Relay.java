package io.twindesk.proxy;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Relays bytes between a client and this server, unchanged and in both directions. A side
 * is not read while the other one cannot be written. The end of a direction and a reset
 * are passed on. Both channels have the same event loop, so nothing here is concurrent.
 * <p>
 * If the last bytes came from the client, a request is under way: the connection is then
 * not idle, whatever the time until the response.
 */
class Relay {

	private final Channel client;

	private final Channel server;

	private final Consumer<Channel> serverEnded;

	private final long idleNanos;

	private long lastBytes = System.nanoTime();

	private boolean requestUnderWay;

	private boolean clientEnded;

	private boolean serverAtEnd;

	private @Nullable Runnable whenFinished;

	/**
	 * Creates a relay between open channels.
	 * @param serverEnded called when the server has ended its connection
	 */
	Relay(Channel client, Channel server, Duration idle, Consumer<Channel> serverEnded) {
		this.client = client;
		this.server = server;
		this.serverEnded = serverEnded;
		this.idleNanos = idle.toNanos();
	}

	/** Relays bytes from now on. The client's handler becomes the last one. */
	void start() {
		this.client.pipeline().addLast(handler(this.client, this.server));
		this.server.pipeline().addLast(handler(this.server, this.client));
		this.server.config().setAutoRead(true);
		this.client.config().setAutoRead(true);
		checkIdleIn(this.idleNanos);
	}

	/**
	 * Ends the requests: the server responds to those that it has, and closes. The client
	 * stays connected.
	 * @param then runs after the last response
	 */
	void finish(Runnable then) {
		this.whenFinished = then;
		this.client.config().setAutoRead(false);
		if (this.serverAtEnd) {
			this.client.close();
			return;
		}
		shutdownAfterFlush(this.server);
	}

	/** Closes both connections. */
	void close() {
		this.client.close();
		this.server.close();
	}

	private ChannelHandler handler(Channel from, Channel to) {
		return new RelayHandler(from, to);
	}

	private void checkIdleIn(long nanos) {
		this.client.eventLoop().schedule(this::checkIdle, nanos, TimeUnit.NANOSECONDS);
	}

	private void checkIdle() {
		if (!this.client.isOpen() || !this.server.isOpen()) {
			return;
		}
		long rest = this.lastBytes + this.idleNanos - System.nanoTime();
		if (this.requestUnderWay && !this.serverAtEnd) {
			checkIdleIn(this.idleNanos);
		}
		else if (rest <= 0) {
			close();
		}
		else {
			checkIdleIn(rest);
		}
	}

	private void bytes(Channel from) {
		this.lastBytes = System.nanoTime();
		this.requestUnderWay = (from == this.client);
	}

	private void ended(Channel from) {
		if (from == this.client) {
			this.clientEnded = true;
			pass(this.server, this.serverAtEnd);
			return;
		}
		this.serverAtEnd = true;
		this.serverEnded.accept(this.server);
		if (this.whenFinished != null) {
			this.server.pipeline().remove(RelayHandler.class);
			this.client.pipeline().remove(RelayHandler.class);
			this.server.close();
			this.whenFinished.run();
		}
		else {
			pass(this.client, this.clientEnded);
		}
	}

	/** Passes an end to the other side. */
	private void pass(Channel to, boolean both) {
		if (both) {
			to.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener((done) -> close());
		}
		else {
			shutdownAfterFlush(to);
		}
	}

	/** Ends a direction after its last bytes, which a shutdown by itself would drop. */
	private static void shutdownAfterFlush(Channel channel) {
		channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener((done) -> {
			if (channel instanceof DuplexChannel duplex && done.isSuccess()) {
				duplex.shutdownOutput();
			}
		});
	}

	/** Passes a reset on: both connections are closed, the other one by a reset. */
	private void reset(Channel from, Channel to) {
		if (from == this.server) {
			this.serverEnded.accept(this.server);
		}
		try {
			to.config().setOption(ChannelOption.SO_LINGER, 0);
		}
		catch (ChannelException ex) {
			// already closed
		}
		close();
	}

	/** Relays the bytes of one side to the other one. */
	private final class RelayHandler extends ChannelInboundHandlerAdapter {

		private final Channel from;

		private final Channel to;

		private RelayHandler(Channel from, Channel to) {
			this.from = from;
			this.to = to;
		}

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (!(message instanceof ByteBuf bytes)) {
				ReferenceCountUtil.release(message);
				return;
			}
			if (bytes.isReadable()) {
				bytes(this.from);
			}
			this.to.write(bytes).addListener((done) -> {
				if (!done.isSuccess() && !(done.cause() instanceof ClosedChannelException)) {
					reset(this.to, this.from);
				}
			});
			if (!this.to.isWritable()) {
				this.from.config().setAutoRead(false);
			}
		}

		@Override
		public void channelReadComplete(ChannelHandlerContext context) {
			this.to.flush();
		}

		/** Reads the other side again as soon as this one has room. */
		@Override
		public void channelWritabilityChanged(ChannelHandlerContext context) {
			boolean finishing = Relay.this.whenFinished != null && this.to == Relay.this.client;
			if (this.from.isWritable() && !finishing) {
				this.to.config().setAutoRead(true);
			}
		}

		@Override
		public void userEventTriggered(ChannelHandlerContext context, Object event) {
			if (event instanceof ChannelInputShutdownEvent) {
				ended(this.from);
			}
		}

		@Override
		public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
			reset(this.from, this.to);
		}

		/** After a reset or the end of both directions nothing is left to relay. */
		@Override
		public void channelInactive(ChannelHandlerContext context) {
			this.to.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener((done) -> this.to.close());
		}

	}

}
