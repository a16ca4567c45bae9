package io.twindesk.deskie;

import java.util.List;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
@OneDatabaseServerTest
class DeskieHostileFormTests {

	private final RawHttp http;

	DeskieHostileFormTests(TestWorkspaces testWorkspaces) {
		TestWorkspace testWorkspace = testWorkspaces.open();
		testWorkspace.create("first@acme.test");
		this.http = RawHttp.of(testWorkspace);
	}

	static Stream<Arguments> unreadable() {
		List<String> bodies = List.of("user[user_email]=%", "user[user_email]=%z", "user[user_email]=%zz",
				"user[user_email]=a%4", "user[user_email]=%+1", "user[%zz]=1", "%=1", "user[user_full_name]=%ff",
				"user[user_full_name]=%c0%af", "user[user_full_name]=%ed%a0%80", "user[user_full_name]=%f4%90%80%80",
				"user[user_full_name]=\u00ff", "\u00ff=1", "user[%ff]=1", "user[a]=1&user[a][b]=2",
				"user[a][b]=1&user[a]=2", "user=1&user[user_email]=a@b.cd", "user[user_email]=a@b.cd&user=1",
				"user" + "[a]".repeat(101) + "=1", "user" + "[a]".repeat(5000) + "=1", "user" + "[]".repeat(5000));
		return DeskieRoutes.withBody("1").flatMap((route) -> bodies.stream().map((body) -> Arguments.of(route, body)));
	}

	@ParameterizedTest(name = "{0} with {1}")
	@MethodSource("unreadable")
	void aFormThatCannotBeReadIsRejectedForEveryMethod(DeskieRoutes.Route route, String body) {
		ErrorResponses.assertRejected(this.http.form(route.method(), route.path(), body), 400, "wrong_form");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "a[=1", "a]b=1", "a[][]=1", "a[b=1", "]=1", "[=1", "[]=1", "[a]=1", "a[[b]]=1", "a[b]c=1",
			"a[]]=1", "__proto__[x]=1", "constructor[prototype][x]=1", "user[__proto__][x]=1", "user[]=1", "user[][]=1",
			"user[a[b]=1", "=", "&&&", "a", "a[b][c][d][e]=1", "user.user_email=a@b.cd" })
	void oddBracketsAreUnknownKeys(String odd) {
		RawResponse response = this.http.form("POST", "/api/users.json", odd + "&user[user_email]=jane@acme.test");
		assertThat(response.status()).as(response.body()).isEqualTo(201);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user", "user=", "user=1", "user[]=1", "user[", "user[user_email=a@b.cd", "USER[a]=1",
			"user_email=a@b.cd", "user[user_full_name]=Jane" })
	void aFormWithoutAUserIsRejected(String body) {
		ErrorResponses.assertRejected(this.http.form("POST", "/api/users.json", body), 400, "empty_user_data");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user[custom_fields]=1", "user[custom_fields][]=1", "user[custom_fields][x]=1",
			"user[custom_fields][cf_1][a]=1", "user[custom_fields][cf_1][]=1" })
	void anInvalidCustomFieldIsRejected(String field) {
		ErrorResponses.assertRejected(
				this.http.form("POST", "/api/users.json", "user[user_email]=jane@acme.test&" + field), 400,
				"wrong_custom_fields");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "user_email", "user_phone", "user_telegram", "user_full_name", "company_name", "user_note",
			"language_id" })
	void anObjectWhereATextBelongsIsRejected(String key) {
		RawResponse response = this.http.form("PUT", "/api/users/1.json", "user[" + key + "][a]=1");
		ErrorResponses.assertRejected(response, 400);
		assertThat(response.body()).startsWith("{\"error\":\"wrong_");
	}

	@Test
	void ofAKeyThatComesTwiceTheLastOneCounts() {
		RawResponse response = this.http.form("PUT", "/api/users/1.json",
				"user[user_full_name]=Jane&user[user_full_name]=John");
		assertThat(response.body()).contains("\"user_full_name\":\"John\"");
	}

	@Test
	void aWrongPercentSignInAQueryIsRejected() {
		ErrorResponses.assertRejected(this.http.send("GET", "/api/users.json?a=%zz"), 400, "wrong_query");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "a=1&a[b]=2", "a[b]=2&a=1", "a[b]=1&a[b][c]=2", "company_id=1&company_id[]=2" })
	void anUnknownParameterMayHaveAnyShape(String query) {
		assertThat(this.http.send("GET", "/api/users.json?" + query).status()).isEqualTo(200);
	}

	@Test
	void aParameterMayBeDeeplyNested() {
		assertThat(this.http.send("GET", "/api/users.json?a" + "[b]".repeat(2000) + "=1").status()).isEqualTo(200);
	}

	@Test
	void aThousandAndOneParametersAreTooMany() {
		ErrorResponses.assertRejected(this.http.send("GET", "/api/users.json?" + "a=1&".repeat(1001)), 413,
				"request_too_large");
	}

}
