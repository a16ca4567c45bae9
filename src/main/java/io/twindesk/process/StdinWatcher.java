package io.twindesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Waits for the end of standard input, which comes when the program at its other end
 * closes it or dies, however it dies.
 */
class StdinWatcher {

	private final InputStream input;

	private final Runnable stop;

	StdinWatcher(InputStream input, Runnable stop) {
		this.input = input;
		this.stop = stop;
	}

	void start() {
		Thread thread = new Thread(this::watch, "input-watch");
		thread.setDaemon(true);
		thread.start();
	}

	/** What is sent is read and means nothing. */
	private void watch() {
		try {
			this.input.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// the same as its end
		}
		this.stop.run();
	}

}
