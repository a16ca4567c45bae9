package io.twindesk.proxy;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Handles the requests of one client of the proxy: opens its tunnel, or forwards its
 * requests with absolute targets over one connection to this server. Whatever it reads
 * while a connection is being opened waits in a queue, and the client is not read
 * further.
 */
class ProxyHandler extends ChannelInboundHandlerAdapter {

	private final Predicate<String> served;

	private final ServerConnections connections;

	private final ProxyLimits limits;

	private final Deque<Object> queue = new ArrayDeque<>();

	private final RequestForwarder forwarder = new RequestForwarder();

	private ClientState state = ClientState.FIRST_REQUEST;

	private @Nullable Relay relay;

	private boolean lastIsConnect;

	ProxyHandler(Predicate<String> served, ServerConnections connections, ProxyLimits limits) {
		this.served = served;
		this.connections = connections;
		this.limits = limits;
	}

	@Override
	public void channelActive(ChannelHandlerContext context) {
		context.executor().schedule(() -> {
			if (this.state == ClientState.FIRST_REQUEST) {
				reject(context, new TargetRejectedException(408,
						"The head of the request must be sent within " + this.limits.head().toSeconds() + " seconds"));
			}
		}, this.limits.head().toNanos(), TimeUnit.NANOSECONDS);
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.state == ClientState.TUNNEL) {
			context.fireChannelRead(message);
		}
		else if (this.state == ClientState.REJECTED) {
			ReferenceCountUtil.release(message);
		}
		else {
			this.queue.add(message);
			process(context);
			decode(context, message);
		}
	}

	/** Decodes nothing after a CONNECT: the following bytes belong to the tunnel. */
	private void decode(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest request) {
			this.lastIsConnect = request.method().equals(HttpMethod.CONNECT);
		}
		if (this.lastIsConnect && message instanceof LastHttpContent) {
			context.pipeline().remove(HttpRequestDecoder.class);
		}
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (this.relay != null && this.state != ClientState.FINISHING) {
			context.fireUserEventTriggered(event);
		}
		else if (event instanceof ChannelInputShutdownEvent) {
			context.close();
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (this.relay != null) {
			context.fireExceptionCaught(cause);
		}
		else {
			context.close();
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		this.state = ClientState.REJECTED;
		release();
		context.fireChannelInactive();
	}

	private void process(ChannelHandlerContext context) {
		while (!this.queue.isEmpty() && !this.state.waits()) {
			Object message = this.queue.remove();
			try {
				if (message instanceof HttpRequest request) {
					request(context, request);
				}
				else if (message instanceof HttpContent content) {
					this.forwarder.body(context, content, this.relay);
				}
				else {
					ReferenceCountUtil.release(message);
				}
			}
			catch (TargetRejectedException ex) {
				ReferenceCountUtil.release(message);
				reject(context, ex);
			}
		}
	}

	/** Forwards a request, or opens the connection that it needs first. */
	private void request(ChannelHandlerContext context, HttpRequest request) {
		Relay current = this.relay;
		ProxyTarget target;
		try {
			target = RequestHead.target(request, this.served);
		}
		catch (TargetRejectedException ex) {
			if (current == null) {
				throw ex;
			}
			target = null;
		}
		if (target != null && !target.tunnel() && current != null) {
			this.forwarder.head(context, request, target);
		}
		else if (current != null) {
			this.queue.addFirst(request);
			this.state = ClientState.FINISHING;
			current.finish(() -> finished(context));
		}
		else if (target != null) {
			open(context, request, target);
		}
	}

	private void open(ChannelHandlerContext context, HttpRequest request, ProxyTarget target) {
		Channel client = context.channel();
		client.config().setAutoRead(false);
		Future<Channel> opening = this.connections.open(client.eventLoop(), target.tunnel(),
				(InetSocketAddress) client.remoteAddress());
		this.state = ClientState.CONNECTING;
		opening.addListener((done) -> {
			if (!done.isSuccess()) {
				reject(context, new TargetRejectedException(502, "This server accepts no connection"));
			}
			else if (!client.isActive()) {
				opening.getNow().close();
			}
			else {
				opened(context, opening.getNow(), request, target);
			}
		});
	}

	private void opened(ChannelHandlerContext context, Channel server, HttpRequest request, ProxyTarget target) {
		Relay relaying = new Relay(context.channel(), server, this.limits.idle(), this.connections::ended);
		this.relay = relaying;
		if (target.tunnel()) {
			ProxyResponse.established(context);
			relaying.start();
			tunnel(context);
		}
		else {
			this.state = ClientState.FORWARDING;
			relaying.start();
			this.forwarder.head(context, request, target);
			process(context);
		}
		context.fireChannelReadComplete();
	}

	/** Relays all further bytes, beginning with those that followed the CONNECT. */
	private void tunnel(ChannelHandlerContext context) {
		this.state = ClientState.TUNNEL;
		while (!this.queue.isEmpty()) {
			Object message = this.queue.remove();
			if (message instanceof ByteBuf) {
				context.fireChannelRead(message);
			}
			else {
				ReferenceCountUtil.release(message);
			}
		}
	}

	private void finished(ChannelHandlerContext context) {
		this.relay = null;
		this.state = ClientState.NEXT_REQUEST;
		process(context);
	}

	private void reject(ChannelHandlerContext context, TargetRejectedException rejection) {
		this.state = ClientState.REJECTED;
		release();
		ProxyResponse.rejected(context, rejection, this.limits.head());
	}

	private void release() {
		this.queue.forEach(ReferenceCountUtil::release);
		this.queue.clear();
	}

}
