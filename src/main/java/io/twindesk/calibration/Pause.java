package io.twindesk.calibration;

/** Waits for the rate limit of the account. */
public interface Pause {

	void seconds(int seconds) throws InterruptedException;

}
