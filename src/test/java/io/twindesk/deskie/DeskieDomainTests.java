package io.twindesk.deskie;

import java.util.Locale;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

import static org.assertj.core.api.Assertions.assertThat;

/** A server with a base domain, below which each workspace has a host name. */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=true", "twindesk.workspaces.auto=true",
				"twindesk.base-domain=desk.test, .Other.Test,eu.desk.test" })
@Import(TestWorkspaces.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@Tag("sql")
@DirtiesContext // one server at a time is enough for a small machine
class DeskieDomainTests {

	private final TestWorkspace acme;

	private final TestWorkspace other;

	DeskieDomainTests(TestWorkspaces testWorkspaces) {
		this.acme = testWorkspaces.open();
		this.other = testWorkspaces.open();
	}

	@Test
	void aSubDomainTakesItsOwnKeys() {
		assertThat(request(this.acme, domain()).status()).isEqualTo(200);
	}

	@Test
	void anotherWorkspacesKeyIsAWrongOne() {
		RawResponse response = request(this.other, domain());
		ErrorResponses.assertRejected(response, 401, "wrong_credentials");
		assertThat(response.headers()).containsKey("WWW-Authenticate");
	}

	@Test
	void upperCaseAPortAndATrailingDotAreIgnored() {
		assertThat(request(this.acme, domain().toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
		assertThat(request(this.acme, domain() + ".").status()).isEqualTo(200);
		ErrorResponses.assertRejected(request(this.other, domain() + "."), 401, "wrong_credentials");
		assertThat(request(this.acme, domain() + ":8080").status()).isEqualTo(200);
		ErrorResponses.assertRejected(request(this.other, domain().toUpperCase(Locale.ROOT) + ":8080"), 401,
				"wrong_credentials");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "nobody.desk.test", "NOBODY.desk.test", "www.desk.test", "a.b.desk.test", "x--y.desk.test",
			"desk.test", "DESK.TEST", "desk.test.", "desk.test:8080", "other.test", "nobody.other.test", "eu.desk.test",
			"a.b.eu.desk.test" })
	void aHostThatNamesNoWorkspaceIsNotFoundBeforeAnyKeyIsChecked(String host) {
		ErrorResponses.assertRejected(request(this.acme, host), 404, "domain_not_found");
		ErrorResponses.assertRejected(request(RawHttp.basic("jane@acme.test:wrong"), host), 404, "domain_not_found");
		ErrorResponses.assertRejected(request("", host), 404, "domain_not_found");
		ErrorResponses.assertRejected(request("Basic nonsense", host), 404, "domain_not_found");
		for (String key : new String[] { this.acme.owner().key(), "wrong", "" }) {
			RawResponse response = omnidesk(key, host);
			assertThat(response.status()).isEqualTo(404);
			assertThat(response.body())
				.isEqualTo("{\"status\":\"error\",\"message\":\"There is no workspace of this host name\"}");
		}
	}

	@Test
	void omnideskTakesTheKeysOfTheHostsWorkspaceOnly() {
		assertThat(omnidesk(this.acme.owner().key(), domain()).status()).isEqualTo(200);
		assertThat(omnidesk(this.acme.owner().key(), domain().toUpperCase(Locale.ROOT) + ".:8080").status())
			.isEqualTo(200);
		for (String key : new String[] { this.other.owner().key(), "wrong", "",
				"auto-" + this.acme.workspace().name() }) {
			RawResponse response = omnidesk(key, domain());
			assertThat(response.status()).isEqualTo(401);
			assertThat(response.body()).startsWith("{\"status\":\"error\",\"message\":");
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { ".desk.test", ".other.test", ".eu.desk.test" })
	void eachBaseDomainHasEachWorkspace(String domain) {
		String host = this.acme.workspace().name() + domain;
		assertThat(request(this.acme, host).status()).isEqualTo(200);
		assertThat(omnidesk(this.acme.owner().key(), host).status()).isEqualTo(200);
		ErrorResponses.assertRejected(request(this.other, host), 401, "wrong_credentials");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "deskie", "omnidesk" })
	void anAutoKeyCreatesItsWorkspaceOnItsOwnHostNameOnly(String dialect) {
		String name = "fresh-" + dialect + "-" + System.nanoTime();
		assertThat(auto(dialect, name, this.acme.workspace().name()).status()).isEqualTo(401);
		assertThat(auto(dialect, name, "nobody").status()).isEqualTo(404);
		assertThat(auto(dialect, name + ".read.x", name).status()).isEqualTo(404);
		assertThat(isThere(name)).isFalse();
		assertThat(auto(dialect, name, name).status()).isEqualTo(200);
		assertThat(isThere(name)).isTrue();
		assertThat(auto(dialect, name + ".read", name).status()).isEqualTo(200);
		assertThat(auto(dialect, name, this.acme.workspace().name()).status()).isEqualTo(401);
		assertThat(auto(dialect, name + "-2", name).status()).isEqualTo(401);
		assertThat(isThere(name + "-2")).isFalse();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "localhost", "127.0.0.1", "[::1]", "acme.another.test", "notdesk.test",
			"acme.desk.test.evil.test" })
	void onEveryOtherHostTheKeyDeterminesTheWorkspace(String host) {
		assertThat(request(this.acme, host).status()).isEqualTo(200);
		assertThat(request(this.other, host).status()).isEqualTo(200);
		assertThat(omnidesk(this.other.owner().key(), host).status()).isEqualTo(200);
		ErrorResponses.assertRejected(request(RawHttp.basic("jane@acme.test:wrong"), host), 401, "wrong_credentials");
	}

	@Test
	void eachSubDomainShowsItsOwnUsers() {
		this.acme.create("jane@acme.test");
		assertThat(request(this.acme, domain()).body()).contains("jane@acme.test");
		assertThat(request(this.other, this.other.workspace().name() + ".desk.test").body())
			.isEqualTo("{\"total_count\":0}");
	}

	private String domain() {
		return this.acme.workspace().name() + ".desk.test";
	}

	private boolean isThere(String workspace) {
		return RawHttp
			.exchange(this.acme.port(),
					"GET /_twindesk/workspaces/" + workspace
							+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
					new byte[0])
			.status() == 200;
	}

	private RawResponse auto(String dialect, String name, String host) {
		return dialect.equals("deskie") ? request(RawHttp.basic("jane@acme.test:auto-" + name), host + ".desk.test")
				: omnidesk("auto-" + name, host + ".desk.test");
	}

	private RawResponse omnidesk(String key, String host) {
		return RawHttp.exchange(this.acme.port(),
				"GET /api/v2/user HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\napiKey: " + key + "\r\n\r\n",
				new byte[0]);
	}

	private RawResponse request(TestWorkspace testWorkspace, String host) {
		return request(RawHttp.of(testWorkspace).authorization(), host);
	}

	private RawResponse request(String authorization, String host) {
		return RawHttp.exchange(this.acme.port(), "GET /api/users.json HTTP/1.1\r\nHost: " + host
				+ "\r\nConnection: close\r\nAuthorization: " + authorization + "\r\n\r\n", new byte[0]);
	}

}
