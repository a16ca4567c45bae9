package io.twindesk.calibration;

/** The questions to one dialect. */
interface DialectCalibration {

	/**
	 * Asks all questions.
	 * @throws AccountUnavailableException if the account cannot be asked
	 */
	void ask() throws InterruptedException;

	/**
	 * Removes what the questions created. May be called again, and on another thread.
	 * @return what could not be removed; empty if nothing is left
	 */
	String remove() throws InterruptedException;

}
