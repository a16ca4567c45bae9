package io.twindesk.proxy;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import org.jspecify.annotations.Nullable;

/** Forwards the requests of one client to the relay, with the framing of their bodies. */
class RequestForwarder {

	private boolean chunked;

	void head(ChannelHandlerContext context, HttpRequest request, ProxyTarget target) {
		this.chunked = HttpUtil.isTransferEncodingChunked(request);
		context.fireChannelRead(Unpooled.wrappedBuffer(ForwardedHead.of(request, target)));
	}

	/**
	 * Forwards a part of a body. After a malformed one, the connection is closed.
	 * @param relay null for the body of a CONNECT, which is discarded
	 */
	void body(ChannelHandlerContext context, HttpContent content, @Nullable Relay relay) {
		if (relay == null) {
			content.release();
		}
		else if (content.decoderResult().isFailure()) {
			content.release();
			context.fireChannelReadComplete();
			relay.close();
		}
		else {
			context.fireChannelRead(ForwardedBody.of(content, this.chunked));
		}
	}

}
