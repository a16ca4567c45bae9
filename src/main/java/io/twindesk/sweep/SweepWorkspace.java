package io.twindesk.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A fresh workspace for one run of the command.
 *
 * @param url address of the server
 */
record SweepWorkspace(String url, String name, String staffEmail, String apiKey) {

	static final String API_KEY = "TWINDESK_API_KEY";

	static final String STAFF_EMAIL = "TWINDESK_STAFF_EMAIL";

	static final String NAME = "TWINDESK_WORKSPACE";

	/** Returns the variables of the command. */
	Map<String, String> variables(Map<String, String> positions) {
		Map<String, String> variables = new LinkedHashMap<>();
		variables.put("TWINDESK_URL", this.url);
		variables.put("TWINDESK_DESKIE_URL", this.url);
		variables.put("TWINDESK_OMNIDESK_URL", this.url);
		variables.put(STAFF_EMAIL, this.staffEmail);
		variables.put(API_KEY, this.apiKey);
		variables.put(NAME, this.name);
		variables.put("TWINDESK_SWITCH", text(positions));
		return variables;
	}

	/** Returns positions as the command and the user read them. */
	static String text(Map<String, String> positions) {
		return positions.entrySet()
			.stream()
			.map((position) -> position.getKey() + "=" + position.getValue())
			.collect(Collectors.joining(","));
	}

}
