package io.twindesk.sweep;

/** Receives the progress of a sweep. */
interface SweepProgress {

	/** The baseline is about to run. */
	void baseline();

	/** Switches are left out because nothing depends on them. */
	void skipped(SweepResult result);

	/**
	 * A run is about to start.
	 * @param number its number from 1
	 */
	void starting(int number, int runs, String positions);

	/** A run has ended. */
	void ended(int number, int runs, SweepRun run);

}
