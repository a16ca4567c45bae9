package io.twindesk.calibration;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * One calibration: asks an account, removes what it created, and returns the profile.
 * Prints types and codes only, no personal data and no key.
 */
final class Calibration {

	private final VendorClient client;

	private final CalibrationReport report;

	private final DialectCalibration questions;

	private final Consumer<String> output;

	/**
	 * Creates a calibration.
	 * @param testDomain domain of the user to create; null for reads only
	 * @param output receives each line of the report
	 */
	public Calibration(LiveAccount account, @Nullable String testDomain, Consumer<String> output, Pause pause) {
		boolean deskie = account.dialect() == CalibrationDialect.DESKIE;
		List<String> switches = deskie ? DeskieCalibration.SWITCHES : OmnideskCalibration.SWITCHES;
		this.client = new VendorClient(account, output, pause);
		this.report = new CalibrationReport(switches, output);
		this.questions = deskie ? new DeskieCalibration(this.client, this.report, testDomain)
				: new OmnideskCalibration(this.client, this.report);
		this.output = output;
		output.accept(account + ", at most " + VendorClient.MAX_REQUESTS + " requests, "
				+ ((testDomain != null) ? "with writes" : "reads only"));
	}

	/** Asks all questions and returns what the account has decided. */
	public CalibrationResult run() throws InterruptedException {
		String failure = "";
		String left;
		try {
			this.questions.ask();
		}
		catch (AccountUnavailableException ex) {
			failure = String.valueOf(ex.getMessage());
		}
		catch (RequestsUsedUpException ex) {
			this.report.reportOpen(ex.getMessage() + " before it was asked");
		}
		catch (CancellationException ex) {
			failure = "The calibration was cancelled";
		}
		finally {
			left = this.questions.remove();
		}
		return new CalibrationResult(this.report.profile(), this.report.open(), this.report.surprises(),
				this.client.requests(), failure, left);
	}

	/**
	 * Cancels the calibration, for example on Ctrl-C, and removes what it created.
	 * @return what could not be removed; empty if nothing is left
	 */
	public String cancel() throws InterruptedException {
		this.client.cancel();
		return this.questions.remove();
	}

}
