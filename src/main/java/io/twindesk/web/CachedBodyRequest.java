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
 * Keeps the beginning of a body while it is read, and can read it before its reader does.
 * By itself it reads nothing: a body whose sender has shown no key stays where it is.
 */
final class CachedBodyRequest extends HttpServletRequestWrapper {

	private final ByteArrayOutputStream cachedBody = new ByteArrayOutputStream();

	private ByteArrayInputStream ahead = new ByteArrayInputStream(new byte[0]);

	private int most;

	private boolean whole = true;

	private @Nullable CachedBodyStream stream;

	/**
	 * Wraps a request.
	 * @param max how many bytes of the body are kept
	 */
	CachedBodyRequest(HttpServletRequest request, int max) {
		super(request);
		this.most = max;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new CachedBodyStream(super.getInputStream());
		}
		return this.stream;
	}

	/**
	 * Reads a body that nobody has read yet, as far as so many bytes; whoever reads it
	 * later on gets them all the same.
	 * @return what is kept of the body
	 */
	byte[] readAhead(int bytes) throws IOException {
		this.most = Math.max(this.most, bytes);
		byte[] fresh = super.getInputStream().readNBytes(Math.max(bytes - this.cachedBody.size(), 0));
		this.cachedBody.writeBytes(fresh);
		byte[] before = this.ahead.readAllBytes();
		byte[] unread = new byte[before.length + fresh.length];
		System.arraycopy(before, 0, unread, 0, before.length);
		System.arraycopy(fresh, 0, unread, before.length, fresh.length);
		this.ahead = new ByteArrayInputStream(unread);
		return this.cachedBody.toByteArray();
	}

	/** Lets go what nobody has read. */
	void drain() throws IOException {
		getInputStream().transferTo(OutputStream.nullOutputStream());
	}

	byte[] cachedBody() {
		return this.cachedBody.toByteArray();
	}

	/** Whether the whole body is kept. */
	boolean isWhole() throws IOException {
		return this.whole && super.getInputStream().isFinished();
	}

	/** Hands out what was read ahead, then what comes. */
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
			int room = Math.min(read, CachedBodyRequest.this.most - CachedBodyRequest.this.cachedBody.size());
			CachedBodyRequest.this.cachedBody.write(target, offset, Math.max(room, 0));
			if (room < read) {
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
			throw new IllegalStateException("Bodies are read where they are waited for");
		}

	}

}
