package io.twindesk.pull;

/** Receives the progress of a pull. */
interface PullProgress {

	/**
	 * Work begins or continues.
	 * @param step name of the work, for example {@code users}
	 * @param done amount that an earlier run has done
	 */
	void starting(String step, long done);

	/**
	 * Work has advanced.
	 * @param total total amount; at most 0 if it is unknown
	 */
	void advanced(String step, long done, long total);

	/** The pull waits. */
	void waiting(int seconds, String reason);

	/** Something is to be noted. */
	void note(String line);

}
