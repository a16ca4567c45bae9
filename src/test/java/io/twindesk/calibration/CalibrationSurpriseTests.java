package io.twindesk.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts that behave in ways that no switch expresses, fail, or disappear. */
class CalibrationSurpriseTests {

	private static final String USERS = "GET /api/users.json?limit=100&page=1";

	private final OddDeskie account;

	private final List<String> output = new ArrayList<>();

	private final List<Integer> pauses = new ArrayList<>();

	CalibrationSurpriseTests() throws IOException {
		this.account = new OddDeskie();
	}

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void anOrdinaryAccountHasNoSurprises() throws Exception {
		CalibrationResult result = run("example.com");
		assertThat(result.surprises()).isEmpty();
		assertThat(result.open()).containsExactly("switch.deskie.list.order", "switch.deskie.identifier.digits",
				"switch.deskie.whatsapp.field");
		assertThat(this.account.hasCreatedUser()).isFalse();
		assertThat(this.output).contains("  the user of the calibration is deleted");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"user_id":1              | "user_id":"1"            | user_id of a user is string
			"company_name":"Acme",   |                          | a user has no company_name
			"thumbnail":""           | "thumbnail":null         | thumbnail of a user is null
			"confirmed":true         | "confirmed":1            | confirmed of a user is number
			"language_id":2          | "language_id":2,"vip":[] | a user has vip: []
			"language_id":2          | "a@b.test":1,"language_id":2 | a user has (a key of another form): number
			"type":"email"           | "type":"fax"             | a user has the type fax
			"type":"email"           | "type":"viber"           | a user of the type viber has no viber_id
			Mon, 05 May 2014 00:15   | 2014-05-05T00:15         | created_at of a user has another form than the page
			"total_count":1          | "total":1                | total_count of a list is absent
			"0":{                    | "1":{                    | a list has the entry 1: {user: object}
			""")
	void aUserOfAnotherFormIsASurprise(String text, @Nullable String other, String surprise) throws Exception {
		String list = "{\"0\":{\"user\":" + OddDeskie.JANE + "},\"total_count\":1}";
		assertThat(list).contains(text);
		this.account.on(USERS, 200, list.replace(text, (other != null) ? other : ""));
		assertThat(run(null).surprises()).contains(surprise);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					user_email=nobody | 200 | {"0":{"user":{}},"total_count":1} | list.empty      | a filter that matches nobody returns 200, 1 user, total_count a number
					user_email=nobody | 404 | {"error":"no_users"}            | list.empty        | a filter that matches nobody returns 404 no_users
					page=2            | 404 | {"error":"wrong_page"}          | list.past-end     | a page past the end returns 404 wrong_page
					limit=101         | 422 | {"error":"wrong_limit"}         | list.limit-above  | a limit above 100 returns 422 wrong_limit
					limit=101         | 400 | {"error":"limit_too_big"}       |                   | a limit above 100 returns 400 limit_too_big instead of wrong_limit
					user_email=qz     | 500 | oops                            | list.short-filter | a filter of two characters returns 500, no JSON but application/json
					page=501          | 403 | {"error":"Jane said no"}        | list.page-cap     | a page above 500 returns 403, {error: string}
					/api/users/2147   | 410 |                                 | not-found.status  | an unknown user returns 410, no body
					twindesk_unknown  | 200 | {}                              | unknown-route     | an unknown path returns 200, {}
					POST              | 202 | {"user":{"user_id":2}}          | create.status     | a create returns 202
					DELETE            | 204 |                                 |                   | a delete returns 204
					DELETE            | 200 | {"deleted":true}                | delete.body       | a delete returns 200, {deleted: boolean}
					PUT               | 200 | {"user":{"user_full_name":"A &amp; <B>"}} | text    | text is returned neither as it was sent nor with all of & < > " ' as entities
					""")
	void anotherResponseIsASurpriseAndLeavesItsSwitchOpen(String request, int status, @Nullable String body,
			@Nullable String rule, String surprise) throws Exception {
		this.account.on(request, status, (body != null) ? body : "");
		CalibrationResult result = run("example.com");
		assertThat(result.surprises()).contains(surprise);
		if (rule != null) {
			assertThat(result.open()).contains("switch.deskie." + rule);
		}
	}

	@Test
	void aDuplicateThatIsAcceptedIsASurprise() throws Exception {
		String email = "{\"user\":{\"user_id\":%d}}";
		List<Integer> ids = new ArrayList<>();
		this.account.on("POST", (exchange) -> {
			ids.add(ids.size() + 2);
			OddDeskie.reply(exchange, 201, String.format(email, ids.get(ids.size() - 1)));
		});
		CalibrationResult result = run("example.com");
		assertThat(result.surprises()).contains("a duplicate is accepted with 201");
		assertThat(this.account.requests()).contains("DELETE /api/users/2.json", "DELETE /api/users/3.json");
	}

	@Test
	void otherHeadersAndLayoutsAreSurprises() throws Exception {
		this.account.on("/api/users/2147",
				(exchange) -> OddDeskie.reply(exchange, 404, "{\n  \"error\": \"user_not_found\"\n}", "Content-Type",
						"text/html; charset=utf-8", "api_calls_left", "many"));
		CalibrationResult result = run(null);
		assertThat(result.surprises()).contains("JSON has the media type text/html",
				"a response with the status 404 has no api_calls_left", "responses have different layouts");
		assertThat(result.open()).contains("switch.deskie.layout");
	}

	@Test
	void neitherTheOutputNorTheResultContainsDataOfTheAccount() throws Exception {
		this.account.on("page=501", 400, "{\"error\":\"Jane Ostin\",\"jane.ostin@acme.test\":\"Acme\"}");
		CalibrationResult result = run("example.com");
		assertThat(this.output + " " + result).contains("(a key of another form)")
			.doesNotContain("Jane", "Ostin", "jane", "Acme", "acme", "CEO", "2014", "boss@", "secret-key");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					401 | {"error":"wrong_credentials"}    | The account does not return its users: 401 wrong_credentials; check the key
					403 | {"error":"staff_has_not_access"} | The account does not return its users: 403 staff_has_not_access; check --staff-email and the permissions of the key
					404 | {"error":"domain_not_found"}     | The account does not return its users: 404 domain_not_found; check --url
					302 | ``                               | The account does not return its users: 302, no body; --url must be the address that it redirects to
					200 | <html>                           | The account does not return its users: 200, no JSON but application/json
					""")
	void aKeyThatIsNotAcceptedEndsTheCalibration(int status, String body, String failure) throws Exception {
		this.account.on("GET", status, body);
		CalibrationResult result = run("example.com");
		assertThat(result.failure()).isEqualTo(failure);
		assertThat(this.account.requests()).hasSize(1);
	}

	@Test
	void anAccountThatCannotBeReachedEndsTheCalibration() throws Exception {
		this.account.close();
		assertThat(run(null).failure()).startsWith(this.account.url() + " cannot be reached: ");
	}

	@Test
	void aRejectedRequestIsRepeatedAfterTheWait() throws Exception {
		this.account.on("limit=101", (exchange) -> {
			this.account.clear();
			OddDeskie.reply(exchange, 429, "{\"error\":\"too_many_requests\"}", "api_calls_left", "0", "retry_after",
					"17");
		});
		CalibrationResult result = run(null);
		assertThat(this.pauses).containsExactly(17);
		assertThat(result.profile()).containsEntry("switch.deskie.list.limit-above", "clamp");
		assertThat(result.surprises()).isEmpty();
	}

	@Test
	void aWriteWithOneCallLeftWaitsForTheNextMinute() throws Exception {
		this.account.on("twindesk_unknown",
				(exchange) -> OddDeskie.reply(exchange, 404, "{\"error\":\"not_found\"}", "api_calls_left", "1"));
		assertThat(run("example.com").surprises()).isEmpty();
		assertThat(this.pauses).containsExactly(60);
	}

	@Test
	void aWaitOfHoursEndsTheCalibration() throws Exception {
		this.account.on("limit=101", (exchange) -> OddDeskie.reply(exchange, 429, "{}", "retry_after", "7200"));
		assertThat(run(null).failure()).isEqualTo("The account asks for a wait of 7200 seconds");
	}

	@Test
	void noMoreThanSixtyCallsAreSent() throws Exception {
		this.account.on("PUT", (exchange) -> OddDeskie.reply(exchange, 429, "{}", "retry_after", "1"));
		CalibrationResult result = run("example.com");
		assertThat(this.account.requests()).hasSizeLessThanOrEqualTo(60).hasSize(result.requests());
		assertThat(result.failure()).isEmpty();
		assertThat(this.account.hasCreatedUser()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "POST", "PUT", "DELETE" })
	void aUserIsRemovedWhenAResponseIsLost(String request) throws Exception {
		this.account.on(request, (exchange) -> {
			if (request.equals("POST")) {
				this.account.create();
			}
			this.account.clear();
			exchange.close();
		});
		CalibrationResult result = run("example.com");
		assertThat(result.failure()).contains("cannot be reached");
		assertThat(this.account.requests()).anyMatch((line) -> line.contains("user_email=twindesk%2B"));
		assertThat(this.account.hasCreatedUser()).isFalse();
	}

	@Test
	void aCancelledCalibrationRemovesItsUser() throws Exception {
		CountDownLatch editing = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		this.account.on("PUT", (exchange) -> {
			editing.countDown();
			await(cancelled);
			OddDeskie.reply(exchange, 500, "{}");
		});
		Calibration calibration = calibration("example.com");
		List<CalibrationResult> results = new ArrayList<>();
		Thread main = new Thread(() -> results.add(result(calibration)), "calibration");
		main.start();
		await(editing);
		Thread hook = new Thread(() -> cancel(calibration), "hook");
		hook.start();
		while (hook.getState() != Thread.State.BLOCKED && hook.isAlive()) {
			Thread.onSpinWait();
		}
		cancelled.countDown();
		hook.join();
		assertThat(this.account.hasCreatedUser()).isFalse();
		main.join();
		assertThat(results).singleElement()
			.satisfies((result) -> assertThat(result.failure()).isEqualTo("The calibration was cancelled"));
	}

	private static void cancel(Calibration calibration) {
		try {
			assertThat(calibration.cancel()).isEmpty();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private CalibrationResult run(@Nullable String testDomain) throws InterruptedException {
		return calibration(testDomain).run();
	}

	private static CalibrationResult result(Calibration calibration) {
		try {
			return calibration.run();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private Calibration calibration(@Nullable String testDomain) {
		return new Calibration(
				new LiveAccount(CalibrationDialect.DESKIE, this.account.url(), "boss@desk.test", "secret-key"),
				testDomain, this.output::add, this.pauses::add);
	}

}
