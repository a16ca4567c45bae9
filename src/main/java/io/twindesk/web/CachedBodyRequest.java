package io.twindesk.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Caches the beginning of a body while it is read, and can read ahead of the reader.
 * Reads nothing on its own, so the body of an unauthenticated request is not read.
 */
final class CachedBodyRequest extends HttpServletRequestWrapper {

	private final ByteArrayOutputStream cachedBody = new ByteArrayOutputStream();

	private ByteArrayInputStream ahead = new ByteArrayInputStream(new byte[0]);

	private final int recordedBytes;

	private int maxBytes;

	private boolean whole = true;

	private @Nullable CachedBodyStream stream;

	/**
	 * Wraps a request.
	 * @param max the maximum number of bytes that are recorded, and cached unless a
	 * reader reads ahead
	 */
	CachedBodyRequest(HttpServletRequest request, int max) {
		super(request);
		this.recordedBytes = max;
		this.maxBytes = max;
	}

	/** The maximum number of bytes that are recorded. */
	int recordedBytes() {
		return this.recordedBytes;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new CachedBodyStream(super.getInputStream());
		}
		return this.stream;
	}

	/**
	 * Reads the body ahead, up to a number of bytes. Later readers get these bytes too.
	 * @return the cached beginning of the body
	 */
	byte[] readAhead(int bytes) throws IOException {
		this.maxBytes = Math.max(this.maxBytes, bytes);
		byte[] fresh = super.getInputStream().readNBytes(Math.max(bytes - this.cachedBody.size(), 0));
		this.cachedBody.writeBytes(fresh);
		byte[] before = this.ahead.readAllBytes();
		byte[] unread = new byte[before.length + fresh.length];
		System.arraycopy(before, 0, unread, 0, before.length);
		System.arraycopy(fresh, 0, unread, before.length, fresh.length);
		this.ahead = new ByteArrayInputStream(unread);
		return this.cachedBody.toByteArray();
	}

	/** Reads and discards the rest of the body. */
	void drain() throws IOException {
		getInputStream().transferTo(OutputStream.nullOutputStream());
	}

	byte[] cachedBody() {
		return this.cachedBody.toByteArray();
	}

	/** Whether the complete body is cached. */
	boolean isWhole() throws IOException {
		return this.whole && super.getInputStream().isFinished();
	}

	/** Returns the bytes that were read ahead, then the rest of the body. */
	private final class CachedBodyStream extends ServletInputStream {

		private final ServletInputStream raw;

		CachedBodyStream(ServletInputStream raw) {
			this.raw = raw;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int read = CachedBodyRequest.this.ahead.read(target, offset, length);
			if (read >= 0) {
				return read;
			}
			read = this.raw.read(target, offset, length);
			int free = Math.min(read, CachedBodyRequest.this.maxBytes - CachedBodyRequest.this.cachedBody.size());
			CachedBodyRequest.this.cachedBody.write(target, offset, Math.max(free, 0));
			if (free < read) {
				CachedBodyRequest.this.whole = false;
			}
			return read;
		}

		@Override
		public boolean isFinished() {
			return CachedBodyRequest.this.ahead.available() == 0 && this.raw.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.raw.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("Bodies are read by blocking reads only");
		}

	}

}
