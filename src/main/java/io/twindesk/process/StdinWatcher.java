package io.twindesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Waits for the end of standard input: the program at its other end has closed it or has
 * ended.
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

	/** Reads and ignores the input. */
	private void watch() {
		try {
			this.input.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// treated like the end of the input
		}
		this.stop.run();
	}

}
