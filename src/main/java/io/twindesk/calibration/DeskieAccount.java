package io.twindesk.calibration;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * The account as a Deskie client sees it. Observes what all responses have in common: the
 * layout, the media type and the headers of the rate limit.
 */
final class DeskieAccount {

	private static final List<String> RATE_HEADERS = List.of("rate_limit_per_minute", "api_calls_left");

	private static final int MAX_LIMIT = 100;

	private final VendorClient client;

	private final CalibrationReport report;

	private JsonLayout layout = JsonLayout.UNKNOWN;

	private boolean layoutsDiffer;

	DeskieAccount(VendorClient client, CalibrationReport report) {
		this.client = client;
		this.report = report;
	}

	VendorResponse send(VendorRequest request) throws InterruptedException {
		return observed(this.client.send(request));
	}

	/** Sends a request that removes what was created. */
	VendorResponse sendRemoval(VendorRequest request) throws InterruptedException {
		return observed(this.client.sendRemoval(request));
	}

	/** Requests a page of the list with the maximum number of users. */
	DeskieListPage page(long page) throws InterruptedException {
		return list("limit=" + MAX_LIMIT + "&page=" + page);
	}

	DeskieListPage list(String query) throws InterruptedException {
		return list(query, query);
	}

	/**
	 * Requests a list.
	 * @param label the query for the output, without an address
	 */
	DeskieListPage list(String query, String label) throws InterruptedException {
		return DeskieListPage.of(send(listRequest(query, label)), this.report);
	}

	static VendorRequest listRequest(String query, String label) {
		return VendorRequest.get("/api/users.json?" + query, "/api/users.json?" + label);
	}

	private VendorResponse observed(VendorResponse response) {
		JsonNode json = response.json();
		if (json != null) {
			observe(JsonLayout.of(response.body()));
			if (!response.mediaType().equals("application/json")) {
				this.report.surprise("JSON has the media type " + (response.mediaType().matches("[a-z]+/[a-z0-9.+-]+")
						? response.mediaType() : "of another form"));
			}
		}
		for (String header : RATE_HEADERS) {
			if (response.number(header).isEmpty()) {
				this.report.surprise("a response with the status " + response.status() + " has no " + header);
			}
		}
		return response;
	}

	private void observe(JsonLayout observed) {
		if (observed != JsonLayout.UNKNOWN) {
			this.layoutsDiffer |= this.layout != JsonLayout.UNKNOWN && this.layout != observed;
			this.layout = observed;
		}
	}

	/** Sets the switch of the layout. */
	void concludeLayout() {
		String rule = "deskie.layout";
		if (this.layoutsDiffer) {
			this.report.surprise(rule, "layout of responses: several", "responses have different layouts");
			return;
		}
		switch (this.layout) {
			case COMPACT -> this.report.set(rule, "compact", "layout of responses: no white space");
			case PRETTY -> this.report.set(rule, "pretty", "layout of responses: indented by four spaces");
			case OTHER -> this.report.surprise(rule, "layout of responses: other white space",
					"responses have white space, but are not indented by four spaces");
			default -> this.report.open(rule, "layout of responses: unknown");
		}
	}

	/** Prints the headers of the rate limit, which no switch decides. */
	void noteRateLimit(VendorResponse response) {
		if (response.number("rate_limit_per_minute").isPresent()) {
			this.report.note("rate limit: rate_limit_per_minute " + response.number("rate_limit_per_minute").getAsInt()
					+ ", api_calls_left a number");
		}
	}

}
