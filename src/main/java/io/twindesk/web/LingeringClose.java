package io.twindesk.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections without losing the answer that has just gone out on them. A client
 * that is still sending a refused body does not read yet; were its connection closed on
 * what it sends, it would be reset, and the answer may be lost with it. So this end is
 * closed first, and what still comes is let go until the client closes its own, is silent
 * for a second, or has had ten seconds or 64 MB. One thread does so for all of them.
 */
class LingeringClose {

	private static final Logger logger = LoggerFactory.getLogger(LingeringClose.class);

	/** Of connections; more are closed at once. */
	private static final int MAX = 500;

	private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

	private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(10);

	/** What a state document may have. */
	private static final long MAX_BYTES = 64L * 1024 * 1024;

	private static final long LOOK_MILLIS = 250;

	private final Selector selector;

	private final Queue<SocketChannel> newcomers = new ConcurrentLinkedQueue<>();

	private final AtomicInteger count = new AtomicInteger();

	private final ByteBuffer unread = ByteBuffer.allocateDirect(65_536);

	private volatile boolean stopped;

	LingeringClose() throws IOException {
		this.selector = Selector.open();
		Thread thread = new Thread(this::run, "lingering-close");
		thread.setDaemon(true);
		thread.start();
	}

	/** What lingers now is closed, and what is closed from now on is so at once. */
	void stop() {
		this.stopped = true;
		this.selector.wakeup();
	}

	/** Returns before the connection is closed, which has to be one that never blocks. */
	void close(SocketChannel channel) {
		if (this.count.incrementAndGet() > MAX || this.stopped || !isEnded(channel)) {
			end(channel);
			return;
		}
		this.newcomers.add(channel);
		this.selector.wakeup();
	}

	/** Tells the client that nothing more will come. */
	private static boolean isEnded(SocketChannel channel) {
		try {
			channel.shutdownOutput();
			return true;
		}
		catch (IOException ex) {
			logger.debug("The client has gone", ex);
			return false;
		}
	}

	private void end(SocketChannel channel) {
		this.count.decrementAndGet();
		try {
			channel.close();
		}
		catch (IOException ex) {
			logger.debug("The client has gone", ex);
		}
	}

	private void run() {
		try (Selector open = this.selector) {
			while (!this.stopped) {
				open.select(this::discard, LOOK_MILLIS);
				this.newcomers.removeIf(this::register);
				long now = System.nanoTime();
				open.keys().stream().filter((key) -> rest(key).isOver(now)).forEach(this::end);
			}
			open.keys().forEach(this::end);
		}
		catch (IOException | RuntimeException ex) {
			logger.error("Connections are closed at once from now on", ex);
		}
		this.stopped = true;
		this.newcomers.forEach(this::end);
	}

	private boolean register(SocketChannel channel) {
		try {
			channel.register(this.selector, SelectionKey.OP_READ, new Drain());
		}
		catch (IOException ex) {
			end(channel);
		}
		return true;
	}

	private void discard(SelectionKey key) {
		int read;
		try {
			this.unread.clear();
			read = ((SocketChannel) key.channel()).read(this.unread);
		}
		catch (IOException ex) {
			read = -1;
		}
		if (read < 0) {
			end(key);
		}
		else {
			rest(key).add(read);
		}
	}

	private void end(SelectionKey key) {
		if (key.isValid()) {
			end((SocketChannel) key.channel());
		}
	}

	private static Drain rest(SelectionKey key) {
		return (Drain) key.attachment();
	}

	/** What has come since this end was closed. */
	private static final class Drain {

		private final long begun = System.nanoTime();

		private long last = this.begun;

		private long bytes;

		private void add(int read) {
			this.bytes += read;
			this.last = System.nanoTime();
		}

		private boolean isOver(long now) {
			return now - this.last > SILENCE_NANOS || now - this.begun > MAX_NANOS || this.bytes > MAX_BYTES;
		}

	}

}
