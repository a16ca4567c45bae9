package io.twindesk.web;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class RequestBodyDrainFilterTests {

	@Test
	void nothingIsReadAfterTheEndOfTheBodyThoughTheNextRequestHasArrived() throws IOException {
		PipelinedBody body = new PipelinedBody();
		RequestBodyDrainFilter.readAvailable(new MockHttpServletRequest() {

			@Override
			public ServletInputStream getInputStream() {
				return body;
			}

		});
		assertThat(body.reads).isEqualTo(PipelinedBody.LENGTH + 1);
	}

	/** A body in single bytes, followed by the bytes of another request. */
	private static final class PipelinedBody extends ServletInputStream {

		private static final int LENGTH = 3;

		private int reads;

		@Override
		public int read() {
			this.reads++;
			return isFinished() ? -1 : 'x';
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			return Math.min(read(), 1);
		}

		@Override
		public int available() {
			return 40;
		}

		@Override
		public boolean isFinished() {
			return this.reads > LENGTH;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
