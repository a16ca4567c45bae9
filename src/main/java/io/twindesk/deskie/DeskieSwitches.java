package io.twindesk.deskie;

import java.util.List;

import io.twindesk.rules.Switch;

import static io.twindesk.access.Evidence.ASSUMED;
import static io.twindesk.access.Evidence.DOCUMENTED;
import static io.twindesk.access.Evidence.OBSERVED;

/** The switches of Deskie: what no source says, or sources say differently. */
final class DeskieSwitches {

	/** The place of an assumption that no part of the request causes. */
	static final String RESPONSE = "response";

	static final Switch CREATE_STATUS = Switch.of("deskie.create.status", "201", "A create returns 201.", OBSERVED)
		.or("200", "A create returns 200, like every other operation.", ASSUMED);

	static final Switch LIST_ORDER = Switch
		.of("deskie.list.order", "id", "A list is in ascending order of the ids.", ASSUMED)
		.or("id-desc", "A list is in descending order of the ids.", ASSUMED)
		.or("updated", "The user that was changed longest ago is first.", ASSUMED)
		.or("updated-desc", "The user that was changed last is first.", ASSUMED);

	static final Switch LIST_EMPTY = Switch
		.of("deskie.list.empty", "object", "A list without matches is {\"total_count\":0}.", ASSUMED)
		.or("array", "A list without matches is [].", ASSUMED);

	static final Switch LIST_PAST_END = Switch
		.of("deskie.list.past-end", "empty", "A page after the last one has no users and the true total.", ASSUMED)
		.or("array", "A page after the last one is [].", ASSUMED);

	static final Switch LIST_LIMIT_ABOVE = Switch
		.of("deskie.list.limit-above", "clamp", "A limit above 100 counts as 100.", OBSERVED)
		.or("refuse", "A limit above 100 is 400 wrong_limit.", ASSUMED);

	static final Switch LIST_SHORT_FILTER = Switch
		.of("deskie.list.short-filter", "refuse", "A filter with fewer than three characters is 400.", ASSUMED)
		.or("ignore", "A filter with fewer than three characters counts as not given.", ASSUMED)
		.or("match", "A filter with fewer than three characters matches like any other.", ASSUMED);

	static final Switch LIST_PAGE_CAP = Switch
		.of("deskie.list.page-cap", "none", "The number of a page has no limit.", ASSUMED)
		.or("500", "A page above 500 is 400 wrong_page.", ASSUMED);

	static final Switch DUPLICATE_STATUS = Switch.of("deskie.duplicate.status", "400", "A duplicate is 400.", OBSERVED)
		.or("409", "A duplicate is 409.", ASSUMED)
		.or("422", "A duplicate is 422.", ASSUMED);

	static final Switch DUPLICATE_CODE = Switch
		.of("deskie.duplicate.code", "exist", "The code of a duplicate ends with _already_exist.", OBSERVED)
		.or("exists", "The code of a duplicate ends with _already_exists.", ASSUMED);

	static final Switch IDENTIFIER_DIGITS = Switch
		.of("deskie.identifier.digits", "number", "An identifier that consists of digits is a JSON number.", DOCUMENTED)
		.or("string", "Every identifier is a JSON string.", ASSUMED);

	static final Switch WHATSAPP_FIELD = Switch
		.of("deskie.whatsapp.field", "wa_id", "A WhatsApp user has the type wa and the number in wa_id.", OBSERVED)
		.or("user_whatsapp_phone", "A WhatsApp user has the type whatsapp and the number in user_whatsapp_phone.",
				ASSUMED);

	static final Switch CUSTOM_FIELDS_EMPTY = Switch
		.of("deskie.custom-fields.empty", "object", "Without custom fields, custom_fields is {}.", ASSUMED)
		.or("array", "Without custom fields, custom_fields is [].", ASSUMED)
		.or("absent", "Without custom fields, there is no custom_fields.", ASSUMED);

	static final Switch SCREEN_NAME = Switch
		.of("deskie.screen-name", "always", "Every user has user_screen_name.", OBSERVED)
		.or("absent", "No user has user_screen_name.", DOCUMENTED);

	static final Switch TEXT = Switch.of("deskie.text", "raw", "Text is returned as it was sent.", ASSUMED)
		.or("html", "Text is returned with &, <, >, \" and ' as HTML entities.", ASSUMED);

	static final Switch NOT_FOUND_STATUS = Switch
		.of("deskie.not-found.status", "404", "An unknown user is 404.", ASSUMED)
		.or("400", "An unknown user is 400.", ASSUMED);

	static final Switch UNKNOWN_ROUTE = Switch
		.of("deskie.unknown-route", "404", "A path that does not exist is 404 not_found.", ASSUMED)
		.or("403", "A path that does not exist is 403 access_denied.", ASSUMED);

	static final Switch DELETE_BODY = Switch.of("deskie.delete.body", "empty", "A delete returns no body.", DOCUMENTED)
		.or("object", "A delete returns {}.", ASSUMED);

	static final Switch LAYOUT = Switch.of("deskie.layout", "compact", "JSON has no white space.", ASSUMED)
		.or("pretty", "JSON is indented by four spaces.", ASSUMED);

	static final Switch LAST_CONTACT = Switch
		.of("deskie.last-contact", "absent", "No user has last_contact_at.", ASSUMED)
		.or("present", "List and view have last_contact_at, empty before the first contact.", ASSUMED);

	static final List<Switch> ALL = List.of(CREATE_STATUS, LIST_ORDER, LIST_EMPTY, LIST_PAST_END, LIST_LIMIT_ABOVE,
			LIST_SHORT_FILTER, LIST_PAGE_CAP, DUPLICATE_STATUS, DUPLICATE_CODE, IDENTIFIER_DIGITS, WHATSAPP_FIELD,
			CUSTOM_FIELDS_EMPTY, SCREEN_NAME, TEXT, NOT_FOUND_STATUS, UNKNOWN_ROUTE, DELETE_BODY, LAYOUT, LAST_CONTACT);

	private DeskieSwitches() {
	}

}
