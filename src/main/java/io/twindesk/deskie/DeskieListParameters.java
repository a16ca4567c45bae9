package io.twindesk.deskie;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.openapi.ApiParameter;
import io.twindesk.openapi.Schema;

/** What a list may be asked for, as {@link DeskieListQuery} reads it. */
final class DeskieListParameters {

	private static final String TIME = "^([0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2})?|[0-9]{1,11})$";

	private static final List<String> WINDOWS = List.of("time", "updated_time", "last_contact_time");

	private DeskieListParameters() {
	}

	static List<ApiParameter> all() {
		Stream<ApiParameter> plain = Stream.of(
				ApiParameter.query("page", Schema.integer().with("default", 1).with("minimum", 1),
						"From 1. What is below or no number counts as 1; past the end is an empty page."),
				ApiParameter.query("limit",
						Schema.integer()
							.with("default", DeskieListQuery.MAX_LIMIT)
							.with("minimum", 1)
							.with("maximum", DeskieListQuery.MAX_LIMIT),
						"What is outside counts as 100."),
				match("user_email", "Without case.").with("example", "^user"),
				match("user_phone", "By digits; also finds the numbers of WhatsApp accounts."),
				ApiParameter.query("user_custom_id", Schema.text(), "Equals."),
				ApiParameter.query(DeskieIdentifier.CUSTOM_CHANNEL, Schema.text(), "Equals."),
				ApiParameter.query("language_id", Schema.text().with("pattern", "^[0-9]*$"),
						"Equals. Empty counts as not given."),
				ApiParameter.query("company_id", Schema.text(),
						"Matches nobody, for no profile carries a company; `company_id[]` as well."),
				ApiParameter
					.query("custom_fields",
							Schema.object()
								.with("patternProperties", Map.of(DeskieUserRequest.CUSTOM_FIELD_WHOLE, Schema.text()))
								.closed(),
							"`custom_fields[cf_23]=true`. A text contains it, with the anchors of `user_email`; a "
									+ "boolean, number or selected option equals it, a boolean in any case. An unset "
									+ "declared checkbox counts as false; an empty value of a declared checkbox, "
									+ "select or date counts as not given. Several are joined by AND.")
					.with("style", "deepObject")
					.with("explode", true),
				ApiParameter.query("amount_of_cases", Schema.text().with("enum", List.of("true", "false", "1", "0")),
						"Adds the amount of cases to each user. In any case."));
		return Stream.concat(plain, WINDOWS.stream().flatMap(DeskieListParameters::window)).toList();
	}

	private static ApiParameter match(String name, String how) {
		return ApiParameter.query(name, Schema.text().with("minLength", DeskieListQuery.MIN_TEXT),
				how + " Contains; `^abc` begins, `abc^` ends, `^abc^` equals. At least three characters besides "
						+ "the anchors.");
	}

	private static Stream<ApiParameter> window(String name) {
		return Stream.of("from_", "to_")
			.map((end) -> ApiParameter.query(end + name, Schema.text().with("pattern", TIME),
					"A day, a day and a time in the workspace's zone, or unix seconds; included itself."));
	}

}
