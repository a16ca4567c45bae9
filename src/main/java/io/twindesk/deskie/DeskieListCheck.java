package io.twindesk.deskie;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.twindesk.input.Value;
import io.twindesk.rules.NearestName;
import io.twindesk.rules.RuleIndex;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.verdict.ListPage;
import io.twindesk.verdict.RequestFindings;

import org.springframework.stereotype.Component;

/** Compares list requests with what the vendor's page documents. */
@Component
class DeskieListCheck {

	private static final String LIMIT = "deskie.list.limit.max";

	private static final String PAGE = "deskie.list.page.min";

	private static final String PAST_END = "deskie.list.past-end";

	private static final Pattern VALID_PAGE = Pattern.compile("0*[1-9][0-9]*");

	private static final Pattern VALID_LIMIT = Pattern.compile("0*([1-9][0-9]?|100)");

	/** The parameters in the order of the vendor's page. */
	private static final List<String> PARAMETERS = List.of("page", "limit", "user_email", "user_phone",
			"user_custom_id", "user_custom_channel", "language_id", "company_id", "custom_fields", "amount_of_cases",
			"from_time", "to_time", "from_updated_time", "to_updated_time", "from_last_contact_time",
			"to_last_contact_time");

	private final CurrentFindings current;

	private final RuleIndex rules;

	DeskieListCheck(CurrentFindings current, RuleIndex rules) {
		this.current = current;
		this.rules = rules;
	}

	/** Checks the parameters of a request. */
	void parameters(Value.Object parameters) {
		RequestFindings findings = this.current.get();
		if (findings.isOn()) {
			findings.sent((at) -> DeskieValueText.of(parameters, at));
			parameters.entries().forEach((name, value) -> parameter(name, value, findings));
		}
	}

	/** Checks the position of the page, and stores it for the reports. */
	void page(long offset, int limit, long total, Value.Object parameters) {
		RequestFindings findings = this.current.get();
		if (!findings.isOn()) {
			return;
		}
		ListPage requested = new ListPage(offset, limit, total, filters(parameters));
		findings.listed(requested);
		if (requested.isPastEnd() && parameters.get("page") != null) {
			findings.tolerated(PAST_END, "page", DeskieValueText.text(parameters.get("page")));
		}
		if (total == 0) {
			findings.met(DeskieSituations.EMPTY_LIST);
		}
	}

	private void parameter(String name, Value value, RequestFindings findings) {
		String text = DeskieValueText.text(value);
		if (!PARAMETERS.contains(name)) {
			findings.unread("deskie.list.unknown-parameter", name, text, NearestName.message(name, PARAMETERS));
			return;
		}
		findings.used(name);
		String sent = (text != null) ? text : "";
		switch (name) {
			case "page" -> {
				if (!VALID_PAGE.matcher(sent).matches()) {
					findings.tolerated(PAGE, name, text);
				}
			}
			case "limit" -> {
				if (!VALID_LIMIT.matcher(sent).matches()) {
					findings.tolerated(LIMIT, name, text);
				}
			}
			default -> filter(name, sent, findings);
		}
	}

	private void filter(String name, String text, RequestFindings findings) {
		String rule = "deskie.list." + name.replace('_', '-');
		if (!this.rules.isDocumented(rule)) {
			findings.tolerated(rule, name, text);
		}
		else if (text.length() > 1 && text.startsWith("^") && text.endsWith("^")) {
			findings.tolerated("deskie.list.anchors", name, text);
		}
	}

	/** Returns all parameters but the page in one order. */
	private static String filters(Value.Object parameters) {
		Map<String, Value> filters = new TreeMap<>(parameters.entries());
		filters.remove("page");
		return filters.toString();
	}

}
