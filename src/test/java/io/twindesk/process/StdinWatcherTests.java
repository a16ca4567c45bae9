package io.twindesk.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StdinWatcherTests {

	private final CountDownLatch stopped = new CountDownLatch(1);

	@Test
	void theServerStopsWhenItsInputEnds() throws Exception {
		new StdinWatcher(new ByteArrayInputStream("anything\n".getBytes()), this.stopped::countDown).start();
		assertThat(this.stopped.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void theServerStopsWhenItsInputFails() throws Exception {
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}

		};
		new StdinWatcher(broken, this.stopped::countDown).start();
		assertThat(this.stopped.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void theServerRunsAsLongAsItsInputIsOpen() throws Exception {
		try (PipedOutputStream parent = new PipedOutputStream()) {
			new StdinWatcher(new PipedInputStream(parent), this.stopped::countDown).start();
			parent.write("still here\n".getBytes());
			assertThat(this.stopped.getCount()).isOne();
		}
		assertThat(this.stopped.await(10, TimeUnit.SECONDS)).isTrue();
	}

}
