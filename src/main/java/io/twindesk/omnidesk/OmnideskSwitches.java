package io.twindesk.omnidesk;

import java.util.List;

import io.twindesk.rules.Switch;

import static io.twindesk.access.Evidence.ASSUMED;
import static io.twindesk.access.Evidence.OBSERVED;

/** The switches of Omnidesk: what no source says, or sources say differently. */
final class OmnideskSwitches {

	/** The place of an assumption that no part of the request causes. */
	static final String RESPONSE = "response";

	static final Switch WRITE_RESPONSE = Switch
		.of("omnidesk.write.response", "no-content", "A write returns 204 without a body.", ASSUMED)
		.or("result", "A write returns 200 with a result.", OBSERVED)
		.withFormerSetting(OmnideskSettings.WRITE_RESPONSE);

	static final Switch LIST_ENVELOPE = Switch
		.of("omnidesk.list.envelope", "list", "A list is an object with the range and the items.", OBSERVED)
		.or("items", "A list is the array of the items.", ASSUMED);

	static final Switch ID = Switch.of("omnidesk.id", "number", "The id of a user is a JSON number.", OBSERVED)
		.or("string", "The id of a user is a JSON string.", ASSUMED);

	static final Switch DUPLICATE_STATUS = Switch.of("omnidesk.duplicate.status", "409", "A duplicate is 409.", ASSUMED)
		.or("400", "A duplicate is 400.", ASSUMED)
		.or("422", "A duplicate is 422.", ASSUMED);

	static final Switch INVALID_STATUS = Switch
		.of("omnidesk.invalid.status", "400", "Invalid parameters are 400.", ASSUMED)
		.or("422", "Invalid parameters are 422.", ASSUMED);

	static final Switch FLAG = Switch.of("omnidesk.flag", "boolean", "A flag is a JSON boolean.", ASSUMED)
		.or("number", "A flag is 0 or 1.", ASSUMED);

	static final Switch ERROR_FORM = Switch
		.of("omnidesk.error.form", "message", "An error has a status and a message.", OBSERVED)
		.or("error", "An error has the message under error.", ASSUMED);

	static final List<Switch> ALL = List.of(WRITE_RESPONSE, LIST_ENVELOPE, ID, DUPLICATE_STATUS, INVALID_STATUS, FLAG,
			ERROR_FORM);

	private OmnideskSwitches() {
	}

}
