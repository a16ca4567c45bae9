package io.twindesk.proxy;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;

/** Accepts the clients of the proxy on a port of its own, without a thread for each. */
class ProxyListener {

	/** The maximum size of a request line, and of the headers after it, in bytes. */
	static final int MAX_HEAD = 8192;

	private static final int THREADS = 2;

	private static final int SHUTDOWN_SECONDS = 5;

	private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(THREADS,
			new DefaultThreadFactory("twindesk-proxy", true), NioIoHandler.newFactory());

	private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private final Channel listening;

	private ProxyListener(InetSocketAddress address, Predicate<String> served, ServerConnections connections,
			ProxyLimits limits) {
		ChannelFuture bound = new ServerBootstrap().group(this.group)
			.channel(NioServerSocketChannel.class)
			.option(ChannelOption.SO_REUSEADDR, true)
			.childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childHandler(new ChannelInitializer<SocketChannel>() {

				@Override
				protected void initChannel(SocketChannel channel) {
					accept(channel, new ProxyHandler(served, connections, limits), limits);
				}

			})
			.bind(address)
			.awaitUninterruptibly();
		this.listening = bound.channel();
		if (!bound.isSuccess()) {
			close();
			throw new IllegalStateException(bound.cause().getMessage(), bound.cause());
		}
	}

	/**
	 * Opens the port.
	 * @param served decides whether a host, in lower case, is served
	 * @throws IllegalStateException if the port cannot be opened
	 */
	static ProxyListener open(InetSocketAddress address, Predicate<String> served, ServerConnections connections,
			ProxyLimits limits) {
		return new ProxyListener(address, served, connections, limits);
	}

	private void accept(SocketChannel channel, ProxyHandler handler, ProxyLimits limits) {
		if (this.clients.size() >= limits.connections()) {
			channel.close();
			return;
		}
		this.clients.add(channel);
		channel.pipeline()
			.addLast(new HttpRequestDecoder(
					new HttpDecoderConfig().setMaxInitialLineLength(MAX_HEAD).setMaxHeaderSize(MAX_HEAD)))
			.addLast(handler);
	}

	int port() {
		return ((InetSocketAddress) this.listening.localAddress()).getPort();
	}

	/** Accepts no further clients; open tunnels stay. */
	void stopAccepting() {
		this.listening.close().awaitUninterruptibly();
	}

	/** Closes the port and all connections. */
	void close() {
		this.listening.close();
		this.clients.close();
		this.group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
	}

}
