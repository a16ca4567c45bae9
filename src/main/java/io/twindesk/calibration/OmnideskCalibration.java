package io.twindesk.calibration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** The questions to Omnidesk. All are reads, because no operation deletes a user. */
final class OmnideskCalibration implements DialectCalibration {

	/** All switches in the order of the vendor's page. */
	static final List<String> SWITCHES = List.of("omnidesk.write.response", "omnidesk.list.envelope", "omnidesk.id",
			"omnidesk.duplicate.status", "omnidesk.invalid.status", "omnidesk.flag", "omnidesk.error.form");

	private static final String LIST = "/api/v2/user?itemLimit=100";

	private static final String INVALID = "/api/v2/user?itemLimit=0";

	private final VendorClient client;

	private final CalibrationReport report;

	OmnideskCalibration(VendorClient client, CalibrationReport report) {
		this.client = client;
		this.report = report;
	}

	@Override
	public void ask() throws InterruptedException {
		this.report.section("Users");
		askList();
		this.report.section("Errors");
		askError();
		for (String rule : SWITCHES) {
			this.report.open(rule, "not asked, because Omnidesk has no operation that deletes a user");
		}
	}

	private void askList() throws InterruptedException {
		VendorResponse response = this.client.send(VendorRequest.get(LIST));
		JsonNode json = response.json();
		if (!response.isSuccess() || json == null) {
			throw new AccountUnavailableException("The account does not return its users: " + response.shape()
					+ (Set.of(401, 403).contains(response.status()) ? "; check the key and its permissions"
							: "; check --url"));
		}
		String asked = "GET " + LIST + ": " + response.shape();
		if (json.isArray()) {
			this.report.set("omnidesk.list.envelope", "items", asked);
		}
		else if (json.path("items").isArray()) {
			this.report.set("omnidesk.list.envelope", "list", asked);
		}
		else {
			this.report.surprise("omnidesk.list.envelope", asked, "a list returns " + response.shape());
			return;
		}
		JsonNode users = json.isArray() ? json : json.path("items");
		askField("omnidesk.id", users, "id", Set.of("number", "string"));
		askField("omnidesk.flag", users, "active", Set.of("boolean", "number"));
	}

	/** Sets a switch to the JSON type of a field that all users have. */
	private void askField(String rule, JsonNode users, String field, Set<String> options) {
		Set<String> types = new TreeSet<>();
		for (JsonNode user : users) {
			types.add(user.has(field) ? JsonShape.type(user.path(field)) : "absent");
		}
		String asked = field + " of " + users.size() + ((users.size() == 1) ? " user: " : " users: ")
				+ types.stream().collect(Collectors.joining(", "));
		if (types.isEmpty()) {
			this.report.open(rule, asked + "no user");
		}
		else if (types.size() == 1 && options.containsAll(types)) {
			this.report.set(rule, types.iterator().next(), asked);
		}
		else {
			this.report.surprise(rule, asked, asked);
		}
	}

	private void askError() throws InterruptedException {
		VendorResponse response = this.client.send(VendorRequest.get(INVALID));
		String asked = "GET " + INVALID + ": " + response.shape();
		JsonNode json = response.json();
		if (response.status() != 400 && response.status() != 422) {
			this.report.surprise("omnidesk.invalid.status", asked, "an invalid parameter returns " + response.shape());
			return;
		}
		this.report.set("omnidesk.invalid.status", String.valueOf(response.status()), asked);
		if (json != null && json.path("status").isString() && json.path("message").isString()) {
			this.report.set("omnidesk.error.form", "message", asked);
		}
		else if (json != null && json.path("error").isString()) {
			this.report.set("omnidesk.error.form", "error", asked);
		}
		else {
			this.report.surprise("omnidesk.error.form", asked, "an error returns " + response.shape());
		}
	}

	@Override
	public String remove() {
		return "";
	}

}
