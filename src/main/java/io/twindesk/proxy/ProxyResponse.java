package io.twindesk.proxy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;

/** The responses of the proxy itself. */
final class ProxyResponse {

	private static final byte[] ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private ProxyResponse() {
	}

	/** Reports that a tunnel is open. */
	static void established(ChannelHandlerContext context) {
		context.writeAndFlush(Unpooled.wrappedBuffer(ESTABLISHED));
	}

	/**
	 * Reports an error and closes the connection. All further bytes of the client are
	 * read and discarded, because a close with unread bytes would be a reset that
	 * destroys the response.
	 * @param limit the maximum time until the connection is closed
	 */
	static void rejected(ChannelHandlerContext context, TargetRejectedException rejection, Duration limit) {
		context.writeAndFlush(Unpooled.wrappedBuffer(rejection.response())).addListener((done) -> {
			if (done.isSuccess() && context.channel() instanceof DuplexChannel channel) {
				channel.shutdownOutput();
			}
			else {
				context.close();
			}
		});
		context.channel().config().setAutoRead(true);
		context.executor().schedule(() -> context.close(), limit.toNanos(), TimeUnit.NANOSECONDS);
	}

}
