package io.twindesk.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;

/** The parts of a body as this server receives them, chunked if the client's body is. */
final class ForwardedBody {

	private static final byte[] LINE_END = { '\r', '\n' };

	private ForwardedBody() {
	}

	/** Returns the bytes of a part, which has the ownership of the content's buffer. */
	static ByteBuf of(HttpContent content, boolean chunked) {
		ByteBuf data = content.content();
		if (!chunked) {
			return data;
		}
		String size = data.isReadable() ? Integer.toHexString(data.readableBytes()) + "\r\n" : "";
		ByteBuf chunk = Unpooled.wrappedBuffer(Unpooled.copiedBuffer(size, StandardCharsets.US_ASCII), data,
				Unpooled.wrappedBuffer(data.isReadable() ? LINE_END : new byte[0]));
		if (content instanceof LastHttpContent last) {
			return Unpooled.wrappedBuffer(chunk, trailer(last));
		}
		return chunk;
	}

	private static ByteBuf trailer(LastHttpContent last) {
		StringBuilder trailer = new StringBuilder("0\r\n");
		for (Map.Entry<String, String> header : last.trailingHeaders()) {
			trailer.append(String.format(Locale.ROOT, "%s: %s", header.getKey(), header.getValue())).append("\r\n");
		}
		return Unpooled.copiedBuffer(trailer.append("\r\n"), StandardCharsets.ISO_8859_1);
	}

}
