package io.twindesk.terminal;

import java.io.Console;
import java.io.PrintWriter;

/** A bar on a terminal. Elsewhere it is invisible, and lines show the progress. */
public final class ProgressBar {

	private static final int BAR = 20;

	private static final int WIDTH = 100;

	private final PrintWriter out;

	private final boolean terminal;

	private boolean visible;

	/**
	 * Creates a bar.
	 * @param terminal whether a user reads the output
	 */
	public ProgressBar(PrintWriter out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	/** Creates a bar that is visible if this process has a terminal. */
	public static ProgressBar of(PrintWriter out) {
		return new ProgressBar(out, isConsole());
	}

	/**
	 * Checks whether the output is read by a person. From JDK 22 on there is a console
	 * even if the output is redirected, and a method that tells the difference.
	 */
	private static boolean isConsole() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
		}
		catch (ReflectiveOperationException ex) {
			return true;
		}
	}

	public boolean isTerminal() {
		return this.terminal;
	}

	/** Shows the bar with a text after it. */
	public void show(long done, long total, String text) {
		if (this.terminal) {
			int filled = (total > 0) ? (int) (BAR * Math.min(done, total) / total) : 0;
			String line = "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + text;
			print(String.format("\r%-" + (WIDTH - 1) + "s", line.substring(0, Math.min(line.length(), WIDTH - 1))));
			this.visible = true;
		}
	}

	/** Removes the bar. */
	public void clear() {
		if (this.visible) {
			print("\r" + " ".repeat(WIDTH - 1) + "\r");
			this.visible = false;
		}
	}

	/** Prints a line instead of the bar. */
	public void println(String line) {
		clear();
		this.out.println(line);
		this.out.flush();
	}

	private void print(String text) {
		this.out.print(text);
		this.out.flush();
	}

}
