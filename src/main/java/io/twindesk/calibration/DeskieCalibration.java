package io.twindesk.calibration;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The questions to Deskie. */
final class DeskieCalibration implements DialectCalibration {

	/** All switches in the order of the vendor's page. */
	static final List<String> SWITCHES = List.of("deskie.create.status", "deskie.list.order", "deskie.list.empty",
			"deskie.list.past-end", "deskie.list.limit-above", "deskie.list.short-filter", "deskie.list.page-cap",
			"deskie.duplicate.status", "deskie.duplicate.code", "deskie.identifier.digits", "deskie.whatsapp.field",
			"deskie.custom-fields.empty", "deskie.screen-name", "deskie.text", "deskie.not-found.status",
			"deskie.unknown-route", "deskie.delete.body", "deskie.layout", "deskie.last-contact");

	private final DeskieAccount account;

	private final DeskieUserForms forms;

	private final CalibrationReport report;

	private final @Nullable CreatedUser created;

	/**
	 * Creates the questions.
	 * @param testDomain domain of the user to create; null for reads only
	 */
	DeskieCalibration(VendorClient client, CalibrationReport report, @Nullable String testDomain) {
		this.account = new DeskieAccount(client, report);
		this.forms = new DeskieUserForms(report);
		this.report = report;
		this.created = (testDomain != null) ? new CreatedUser(this.account, testDomain) : null;
	}

	@Override
	public void ask() throws InterruptedException {
		DeskieReads reads = new DeskieReads(this.account, this.forms, this.report);
		reads.ask();
		if (this.created != null) {
			new DeskieWrites(this.account, this.forms, this.report, this.created).ask(reads);
		}
		this.report.section("All responses");
		this.account.concludeLayout();
		this.forms.reportOpen();
		if (this.created == null) {
			DeskieWrites.SWITCHES.forEach((rule) -> this.report.open(rule, "not asked without --writes"));
		}
	}

	@Override
	public String remove() throws InterruptedException {
		CreatedUser user = this.created;
		if (user == null || !user.mayExist()) {
			return "";
		}
		String reason = user.remove();
		if (!reason.isEmpty()) {
			return "The user " + user.email() + " could not be removed: " + reason;
		}
		this.report.note("the user of the calibration is deleted");
		return "";
	}

}
