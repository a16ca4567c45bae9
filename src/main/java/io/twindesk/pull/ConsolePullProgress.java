package io.twindesk.pull;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.twindesk.terminal.ProgressBar;

/** Prints the progress of a pull: a bar on a terminal, some lines elsewhere. */
class ConsolePullProgress implements PullProgress {

	/** Number of lines of a step, if its total is known. */
	private static final int LINES = 10;

	private static final int LINE_WITHOUT_TOTAL = 1000;

	private final ProgressBar bar;

	private final LongSupplier nanoTime;

	private long before;

	private long startedAt;

	private long printed;

	ConsolePullProgress(ProgressBar bar, LongSupplier nanoTime) {
		this.bar = bar;
		this.nanoTime = nanoTime;
	}

	@Override
	public void starting(String step, long done) {
		this.before = done;
		this.printed = done;
		this.startedAt = this.nanoTime.getAsLong();
		if (done > 0) {
			this.bar.println("Continuing after " + done + " " + step);
		}
	}

	@Override
	public void advanced(String step, long done, long total) {
		String text = done + ((total > 0) ? "/" + total : "") + " " + step + rate(done, total);
		this.bar.show(done, total, text);
		long lines = (total > 0) ? Math.max(total / LINES, 1) : LINE_WITHOUT_TOTAL;
		if (done >= total && total > 0) {
			this.bar.clear();
		}
		if (!this.bar.isTerminal() && (done >= this.printed + lines || done == total)) {
			this.bar.println(text);
			this.printed = done;
		}
	}

	private String rate(long done, long total) {
		double seconds = (double) (this.nanoTime.getAsLong() - this.startedAt) / TimeUnit.SECONDS.toNanos(1);
		long read = done - this.before;
		if (seconds <= 0 || read <= 0) {
			return "";
		}
		long left = (total > done) ? (long) Math.ceil((total - done) * seconds / read) : 0;
		return ", " + Math.max(Math.round(read / seconds), 1) + "/s" + ((total > 0) ? ", " + left + " s left" : "");
	}

	@Override
	public void waiting(int seconds, String reason) {
		this.bar.println("Waiting " + seconds + " s: " + reason);
	}

	@Override
	public void note(String line) {
		this.bar.println(line);
	}

}
