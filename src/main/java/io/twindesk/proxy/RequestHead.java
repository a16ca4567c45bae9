package io.twindesk.proxy;

import java.util.function.Predicate;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** Checks the head of a request to the proxy. */
final class RequestHead {

	private RequestHead() {
	}

	/**
	 * Returns the target of a request.
	 * @param served decides whether a host, in lower case, is served
	 * @throws TargetRejectedException if the proxy does not forward the request
	 */
	static ProxyTarget target(HttpRequest request, Predicate<String> served) {
		if (request.decoderResult().isFailure()) {
			throw malformed(request.decoderResult().cause());
		}
		ProxyTarget target = ProxyTarget.of(request.method().name(), request.uri(), served);
		if (target.tunnel() && (HttpUtil.isTransferEncodingChunked(request) || hasLength(request))) {
			throw new TargetRejectedException(400, "CONNECT must have no body");
		}
		return target;
	}

	private static boolean hasLength(HttpRequest request) {
		return !request.headers().get(HttpHeaderNames.CONTENT_LENGTH, "0").equals("0");
	}

	private static TargetRejectedException malformed(Throwable cause) {
		if (cause instanceof TooLongHttpLineException) {
			return new TargetRejectedException(414,
					"The request line must have at most " + ProxyListener.MAX_HEAD + " bytes");
		}
		if (cause instanceof TooLongHttpHeaderException) {
			return new TargetRejectedException(431,
					"The headers must have at most " + ProxyListener.MAX_HEAD + " bytes");
		}
		return new TargetRejectedException(400, "The head must be a request of HTTP/1.0 or HTTP/1.1");
	}

}
