package io.twindesk.connector;

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
 * Closes connections without losing the last response. A client that is still sending a
 * rejected body does not read yet; closing its connection with discarded data would reset
 * it, and the response could be lost. So only the output is shut down, and input is
 * discarded until the client closes the connection, sends nothing for a second, or has
 * used ten seconds or 64 MB. One thread serves all connections.
 */
class LingeringClose {

	private static final Logger logger = LoggerFactory.getLogger(LingeringClose.class);

	/** More connections than these are closed immediately. */
	private static final int MAX_CONNECTIONS = 500;

	private static final long MAX_IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

	private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(10);

	/** The maximum size of a state document. */
	private static final long MAX_BYTES = 64L * 1024 * 1024;

	private static final long CHECK_MILLIS = 250;

	private final Selector selector;

	private final Queue<SocketChannel> added = new ConcurrentLinkedQueue<>();

	private final AtomicInteger count = new AtomicInteger();

	private final ByteBuffer discarded = ByteBuffer.allocateDirect(65_536);

	private volatile boolean stopped;

	LingeringClose() throws IOException {
		this.selector = Selector.open();
		Thread thread = new Thread(this::run, "lingering-close");
		thread.setDaemon(true);
		thread.start();
	}

	/** Closes all connections; later ones are closed immediately. */
	void stop() {
		this.stopped = true;
		this.selector.wakeup();
	}

	/** Starts to close a connection, which must be a non-blocking one, and returns. */
	void close(SocketChannel channel) {
		if (this.count.incrementAndGet() > MAX_CONNECTIONS || this.stopped || !isOutputClosed(channel)) {
			end(channel);
			return;
		}
		this.added.add(channel);
		this.selector.wakeup();
	}

	/** Shuts the output down; false if the client has closed the connection. */
	private static boolean isOutputClosed(SocketChannel channel) {
		try {
			channel.shutdownOutput();
			return true;
		}
		catch (IOException ex) {
			logger.debug("The client has closed the connection", ex);
			return false;
		}
	}

	private void end(SocketChannel channel) {
		this.count.decrementAndGet();
		try {
			channel.close();
		}
		catch (IOException ex) {
			logger.debug("The client has closed the connection", ex);
		}
	}

	private void run() {
		try (Selector open = this.selector) {
			while (!this.stopped) {
				open.select(this::discard, CHECK_MILLIS);
				this.added.removeIf(this::register);
				long now = System.nanoTime();
				open.keys().stream().filter((key) -> drain(key).isOver(now)).forEach(this::end);
			}
			open.keys().forEach(this::end);
		}
		catch (IOException | RuntimeException ex) {
			logger.error("Lingering close failed; connections are closed immediately from now on", ex);
		}
		this.stopped = true;
		this.added.forEach(this::end);
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
			this.discarded.clear();
			read = ((SocketChannel) key.channel()).read(this.discarded);
		}
		catch (IOException ex) {
			read = -1;
		}
		if (read < 0) {
			end(key);
		}
		else {
			drain(key).add(read);
		}
	}

	private void end(SelectionKey key) {
		if (key.isValid()) {
			end((SocketChannel) key.channel());
		}
	}

	private static Drain drain(SelectionKey key) {
		return (Drain) key.attachment();
	}

	/** Progress of a connection since its output was closed. */
	private static final class Drain {

		private final long begun = System.nanoTime();

		private long last = this.begun;

		private long bytes;

		private void add(int read) {
			this.bytes += read;
			this.last = System.nanoTime();
		}

		private boolean isOver(long now) {
			return now - this.last > MAX_IDLE_NANOS || now - this.begun > MAX_NANOS || this.bytes > MAX_BYTES;
		}

	}

}
