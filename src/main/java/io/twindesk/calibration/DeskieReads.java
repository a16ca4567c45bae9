package io.twindesk.calibration;

import java.util.UUID;

/** Asks by reads how Deskie decides its rules. Changes nothing in the account. */
final class DeskieReads {

	private static final int MAX_LIMIT = 100;

	/** Pages that are read to find users of all forms. */
	private static final int MAX_PAGES = 10;

	/** The number of the last page, if there is such a limit. */
	private static final int PAGE_CAP = 500;

	private static final String ORDER = "deskie.list.order";

	private static final String EMPTY = "deskie.list.empty";

	private static final String PAST_END = "deskie.list.past-end";

	private static final String LIMIT_ABOVE = "deskie.list.limit-above";

	private static final String SHORT_FILTER = "deskie.list.short-filter";

	private static final String CAP = "deskie.list.page-cap";

	private static final String NOT_FOUND = "deskie.not-found.status";

	private static final String UNKNOWN_ROUTE = "deskie.unknown-route";

	private final DeskieAccount account;

	private final DeskieUserForms forms;

	private final CalibrationReport report;

	private long total;

	DeskieReads(DeskieAccount account, DeskieUserForms forms, CalibrationReport report) {
		this.account = account;
		this.forms = forms;
		this.report = report;
	}

	/**
	 * Asks all questions.
	 * @throws AccountUnavailableException if the account lets the key not in
	 */
	void ask() throws InterruptedException {
		this.report.section("Users");
		DeskieListPage first = admitted(this.account.page(1));
		this.report.note("GET /api/users.json?limit=100&page=1: " + first.shape());
		this.account.noteRateLimit(first.response());
		this.total = first.count();
		askUsers(first);
		this.report.section("Lists");
		askEmpty();
		askPastEnd();
		askLimitAbove();
		askShortFilter();
		askPageCap();
		this.report.section("Errors");
		askNotFound();
		askUnknownRoute();
	}

	/** Asks what an account without users has left open, after a user was created. */
	void askWithCreatedUser() throws InterruptedException {
		if (this.total == 0) {
			this.total = 1;
			askPastEnd();
			askShortFilter();
		}
	}

	/** Checks that the account has accepted the key. */
	private static DeskieListPage admitted(DeskieListPage page) {
		VendorResponse response = page.response();
		if (!page.isSuccess()) {
			throw new AccountUnavailableException(
					"The account does not return its users: " + response.shape() + switch (response.status()) {
						case 301, 302, 303, 307, 308 -> "; --url must be the address that it redirects to";
						case 401 -> "; check the key";
						case 403 -> "; check --staff-email and the permissions of the key";
						case 404 -> "; check --url";
						default -> "";
					});
		}
		return page;
	}

	private void askUsers(DeskieListPage first) throws InterruptedException {
		ListOrder order = new ListOrder();
		DeskieListPage page = first;
		long pages = (first.count() + MAX_LIMIT - 1) / MAX_LIMIT;
		for (int number = 1; number <= Math.max(pages, 1); number++) {
			if (number > 1) {
				page = this.account.page(number);
			}
			page.users().forEach(order::add);
			page.users().forEach(this.forms::add);
			if (number == MAX_PAGES || page.users().isEmpty()
					|| (this.forms.isComplete() && order.possible().size() == 1)) {
				break;
			}
		}
		if (order.users() < 2) {
			this.report.open(ORDER, "order of the list: fewer than two users");
		}
		else {
			concludeOrder(order);
		}
		this.forms.conclude();
	}

	private void concludeOrder(ListOrder order) {
		String asked = "order of " + order.users() + " users by id and change";
		switch (order.possible().size()) {
			case 0 -> this.report.surprise(ORDER, asked + ": another", "the list is neither by id nor by change");
			case 1 -> this.report.set(ORDER, order.possible().get(0), asked);
			default -> this.report.open(ORDER, asked + ": " + String.join(" or ", order.possible()));
		}
	}

	private void askEmpty() throws InterruptedException {
		String label = "user_email=(of nobody)";
		DeskieListPage page = this.account
			.list("user_email=nobody-" + UUID.randomUUID().toString().substring(24) + "%40example.invalid", label);
		String asked = "GET /api/users.json?" + label + ": " + page.shape();
		if (page.isSuccess() && page.users().isEmpty() && page.count() == 0) {
			this.report.set(EMPTY, page.isArray() ? "array" : "object", asked);
		}
		else {
			this.report.surprise(EMPTY, asked, "a filter that matches nobody returns " + page.shape());
		}
	}

	private void askPastEnd() throws InterruptedException {
		long number = (this.total + MAX_LIMIT - 1) / MAX_LIMIT + 1;
		if (this.total == 0 || number > PAGE_CAP) {
			this.report.open(PAST_END,
					"page past the end: " + ((this.total == 0) ? "no user" : "its number is above " + PAGE_CAP));
			return;
		}
		DeskieListPage page = this.account.page(number);
		String asked = "GET /api/users.json?limit=100&page=(past the end): " + page.shape();
		if (!page.isSuccess() || !page.users().isEmpty()) {
			this.report.surprise(PAST_END, asked, "a page past the end returns " + page.shape());
			return;
		}
		this.report.set(PAST_END, page.isArray() ? "array" : "empty", asked);
		if (!page.isArray() && page.count() <= this.total / 2) {
			this.report.surprise("total_count of a page past the end is not the number of all users");
		}
	}

	private void askLimitAbove() throws InterruptedException {
		DeskieListPage page = this.account.list("limit=101");
		String asked = "GET /api/users.json?limit=101: " + page.shape();
		long expected = Math.min(page.count(), MAX_LIMIT);
		if (page.response().status() == 400) {
			this.report.set(LIMIT_ABOVE, "refuse", asked);
			expectCode(page.response(), "wrong_limit", "a limit above 100");
		}
		else if (page.isSuccess() && page.users().size() == expected) {
			this.report.set(LIMIT_ABOVE, "clamp", asked);
		}
		else {
			this.report.surprise(LIMIT_ABOVE, asked, "a limit above 100 returns " + page.shape());
		}
	}

	/** Asks with a filter of two characters that hardly any address has. */
	private void askShortFilter() throws InterruptedException {
		DeskieListPage page = this.account.list("user_email=qz");
		String asked = "GET /api/users.json?user_email=qz: " + page.shape();
		if (page.response().status() == 400) {
			this.report.set(SHORT_FILTER, "refuse", asked);
			expectCode(page.response(), "user_email_too_short", "a filter of two characters");
		}
		else if (!page.isSuccess()) {
			this.report.surprise(SHORT_FILTER, asked, "a filter of two characters returns " + page.shape());
		}
		else if (this.total == 0) {
			this.report.open(SHORT_FILTER, asked + ", without any user ignored or without a match");
		}
		else {
			this.report.set(SHORT_FILTER, (page.count() > this.total / 2) ? "ignore" : "match", asked);
		}
	}

	private void askPageCap() throws InterruptedException {
		String query = "limit=1&page=" + (PAGE_CAP + 1);
		DeskieListPage page = this.account.list(query);
		String asked = "GET /api/users.json?" + query + ": " + page.shape();
		if (page.response().status() == 400) {
			this.report.set(CAP, String.valueOf(PAGE_CAP), asked);
			expectCode(page.response(), "wrong_page", "a page above " + PAGE_CAP);
		}
		else if (page.isSuccess()) {
			this.report.set(CAP, "none", asked);
		}
		else {
			this.report.surprise(CAP, asked, "a page above " + PAGE_CAP + " returns " + page.shape());
		}
	}

	private void askNotFound() throws InterruptedException {
		VendorResponse response = this.account.send(VendorRequest.get("/api/users/2147483600.json"));
		String asked = "GET /api/users/2147483600.json: " + response.shape();
		if (response.status() == 404 || response.status() == 400) {
			this.report.set(NOT_FOUND, String.valueOf(response.status()), asked);
			expectCode(response, "user_not_found", "an unknown user");
		}
		else {
			this.report.surprise(NOT_FOUND, asked, "an unknown user returns " + response.shape());
		}
	}

	private void askUnknownRoute() throws InterruptedException {
		VendorResponse response = this.account.send(VendorRequest.get("/api/twindesk_unknown.json"));
		String asked = "GET /api/twindesk_unknown.json: " + response.shape();
		if (response.status() == 404 || response.status() == 403) {
			this.report.set(UNKNOWN_ROUTE, String.valueOf(response.status()), asked);
			expectCode(response, (response.status() == 404) ? "not_found" : "access_denied", "an unknown path");
		}
		else {
			this.report.surprise(UNKNOWN_ROUTE, asked, "an unknown path returns " + response.shape());
		}
	}

	private void expectCode(VendorResponse response, String code, String subject) {
		if (!response.code().equals(code)) {
			this.report.surprise(subject + " returns " + response.shape() + " instead of " + code);
		}
	}

}
