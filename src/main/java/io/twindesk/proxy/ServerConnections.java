package io.twindesk.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import io.twindesk.connector.ProxiedConnections;
import org.jspecify.annotations.Nullable;

/** Opens connections to the connectors of this server, and to nothing else. */
class ServerConnections {

	private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

	private final Supplier<@Nullable InetSocketAddress> plain;

	private final Supplier<@Nullable InetSocketAddress> tls;

	private final ProxiedConnections proxied;

	private final int max;

	private final AtomicInteger count = new AtomicInteger();

	/**
	 * Creates the source of connections.
	 * @param plain address of the connector without TLS, null if it is not open
	 * @param tls address of the connector with TLS, null if it is not open
	 * @param proxied receives the client of each connection
	 * @param max maximum number of connections at the same time
	 */
	ServerConnections(Supplier<@Nullable InetSocketAddress> plain, Supplier<@Nullable InetSocketAddress> tls,
			ProxiedConnections proxied, int max) {
		this.plain = plain;
		this.tls = tls;
		this.proxied = proxied;
		this.max = max;
	}

	/**
	 * Opens a connection, which reads nothing until its reading is switched on.
	 * @throws TargetRejectedException if there are too many, or the connector is not open
	 */
	Future<Channel> open(EventLoop loop, boolean tunnel, InetSocketAddress client) {
		InetSocketAddress server = tunnel ? this.tls.get() : this.plain.get();
		if (server == null) {
			throw new TargetRejectedException(502, "This server accepts no connection");
		}
		if (this.count.incrementAndGet() > this.max) {
			this.count.decrementAndGet();
			throw new TargetRejectedException(503, "The proxy has at most " + this.max + " tunnels at the same time");
		}
		Promise<Channel> opened = loop.newPromise();
		ChannelFuture bound = bootstrap(loop).localAddress(new InetSocketAddress(server.getAddress(), 0)).register();
		bound.channel().closeFuture().addListener((closed) -> this.count.decrementAndGet());
		bound.channel().bind(new InetSocketAddress(server.getAddress(), 0)).addListener((done) -> {
			if (done.isSuccess()) {
				connect(bound.channel(), server, client, opened);
			}
			else {
				fail(bound.channel(), done.cause(), opened);
			}
		});
		return opened;
	}

	/** Adds the client to the bound connection before it is visible to the server. */
	private void connect(Channel channel, InetSocketAddress server, InetSocketAddress client, Promise<Channel> opened) {
		InetSocketAddress from = (InetSocketAddress) channel.localAddress();
		this.proxied.add(from, server, client.getAddress());
		channel.connect(server).addListener((done) -> {
			if (done.isSuccess()) {
				opened.setSuccess(channel);
			}
			else {
				this.proxied.remove(from, server);
				fail(channel, done.cause(), opened);
			}
		});
	}

	private static void fail(Channel channel, Throwable cause, Promise<Channel> opened) {
		channel.close();
		opened.setFailure(cause);
	}

	/** Forgets the client of a connection that the server has ended. */
	void ended(Channel channel) {
		if (channel.localAddress() instanceof InetSocketAddress from
				&& channel.remoteAddress() instanceof InetSocketAddress server) {
			this.proxied.remove(from, server);
		}
	}

	private static Bootstrap bootstrap(EventLoop loop) {
		return new Bootstrap().group(loop)
			.channel(NioSocketChannel.class)
			.option(ChannelOption.AUTO_READ, false)
			.option(ChannelOption.ALLOW_HALF_CLOSURE, true)
			.option(ChannelOption.TCP_NODELAY, true)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
			.handler(new ChannelInboundHandlerAdapter());
	}

}
