package io.twindesk.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** Buffers a response until it is complete. The responses of dialects are small. */
final class BufferedResponse extends HttpServletResponseWrapper {

	private ByteArrayOutputStream body = new ByteArrayOutputStream(512);

	private final BufferStream stream = new BufferStream();

	private @Nullable PrintWriter writer;

	BufferedResponse(HttpServletResponse response) {
		super(response);
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() {
		if (this.writer == null) {
			this.writer = new PrintWriter(new OutputStreamWriter(this.body, StandardCharsets.UTF_8), true);
		}
		return this.writer;
	}

	@Override
	public void setContentLength(int length) {
		super.setContentLength(length);
		if (this.body.size() == 0 && this.writer == null) {
			this.body = new ByteArrayOutputStream(length);
		}
	}

	@Override
	public void flushBuffer() {
		// the response is sent when it is complete
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		this.body.reset();
	}

	@Override
	public void reset() {
		super.reset();
		this.body.reset();
	}

	byte[] body() {
		if (this.writer != null) {
			this.writer.flush();
		}
		return this.body.toByteArray();
	}

	/** Writes a complete body. */
	static void write(HttpServletResponse response, byte[] body) throws IOException {
		if (body.length > 0) {
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}
	}

	private final class BufferStream extends ServletOutputStream {

		@Override
		public void write(int one) {
			BufferedResponse.this.body.write(one);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			BufferedResponse.this.body.write(bytes, offset, length);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("Responses are written by blocking writes only");
		}

	}

}
