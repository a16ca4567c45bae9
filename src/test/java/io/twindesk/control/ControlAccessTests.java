package io.twindesk.control;

import java.util.Set;

import io.twindesk.access.CurrentActor;
import io.twindesk.control.ControlProperties.Access;
import io.twindesk.control.ControlProperties.Console;
import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ControlAccessTests {

	private static final String TOKEN = "a-token";

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/_twindesk/workspaces");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	ControlAccessTests() {
		this.request.setServerName("localhost");
		this.request.setServerPort(8080);
	}

	@ParameterizedTest(name = "demo start {0}, access {1}, token {2}: {3}")
	@CsvSource({ "true, , , LOOPBACK", "true, , a-token, LOOPBACK", "false, , , OFF", "false, , a-token, TOKEN",
			"false, TOKEN, , OFF", "true, TOKEN, '', OFF", "false, LOOPBACK, , LOOPBACK", "false, OPEN, , OPEN",
			"true, OFF, , OFF" })
	void theDefaultFollowsTheStart(boolean demo, Access access, String token, Access inForce) {
		assertThat(new ControlProperties(access, token, Set.of(), null, null).access(demo)).isEqualTo(inForce);
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "a-token ", " a-token", "a\ttoken", "schl\u00fcssel" })
	void aTokenThatAHeaderCannotContainIsRejectedAtTheStart(String token) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new ControlProperties(Access.TOKEN, token, Set.of(), null, null))
			.withMessageContaining("twindesk.control.token has characters that an Authorization header cannot contain");
	}

	@ParameterizedTest(name = "{0} is called from {1}: {2}")
	@CsvSource({ "LOOPBACK, 127.0.0.1, 200", "LOOPBACK, 127.8.9.10, 200", "LOOPBACK, 0:0:0:0:0:0:0:1, 200",
			"LOOPBACK, 192.168.0.7, 403", "LOOPBACK, 2001:db8:0:0:0:0:0:1, 403", "OPEN, 192.168.0.7, 200",
			"OFF, 127.0.0.1, 404", "TOKEN, 127.0.0.1, 401" })
	void withoutATokenTheAddressDecides(Access access, String address, int status) {
		this.request.setRemoteAddr(address);
		assertThat(status(access)).isEqualTo(status);
	}

	@ParameterizedTest(name = "Authorization {0}: {1}")
	@CsvSource({ "Bearer a-token, 200", "Bearer   a-token, 200", "Bearer another, 401", "Bearer a-token2, 401",
			"Bearer, 401", "Basic a-token, 401", "a-token, 401", ", 401" })
	void theTokenIsReadFromABearerHeader(String authorization, int status) {
		if (authorization != null) {
			this.request.addHeader("Authorization", authorization);
		}
		this.request.setRemoteAddr("192.168.0.7");
		assertThat(status(Access.TOKEN)).isEqualTo(status);
		assertThat(this.response.getHeader("WWW-Authenticate")).isEqualTo((status == 401) ? "Bearer" : null);
	}

	@ParameterizedTest(name = "Host {0}: {1}")
	@CsvSource({ "localhost, 200", "LOCALHOST, 200", "127.0.0.1, 200", "127.1.2.3, 200", "[::1], 200",
			"twindesk.test, 200", "evil.test, 403", "127.0.0.1.evil.test, 403", "localhost.evil.test, 403",
			"192.168.0.7, 403", "0.0.0.0, 403" })
	void aForeignHostIsRejectedWithAnySetting(String host, int status) {
		this.request.setServerName(host);
		assertThat(status(Access.OPEN)).isEqualTo(status);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "Bearer a-token, 200", "bearer a-token, 200", "Bearer another, 403", "a-token, 403", "Bearer, 403" })
	void aTokenReplacesTheLoopbackAddress(String authorization, int status) {
		this.request.setRemoteAddr("192.168.0.7");
		this.request.addHeader("Authorization", authorization.replace("a-token", TOKEN));
		assertThat(status(Access.LOOPBACK)).isEqualTo(status);
	}

	@ParameterizedTest(name = "Origin {0}: {1}")
	@CsvSource({ "http://localhost:8080, 200", "HTTP://localhost:8080, 200", "'http://local_host:8080', 403",
			"http://LOCALHOST:8080, 200", "http://localhost, 403", "http://localhost:3000, 403",
			"http://127.0.0.1:8080, 403", "https://evil.test, 403", "null, 403",
			"'http://localhost:8080@evil.test', 403", "'::', 403" })
	void aForeignOriginIsRejectedWithAnySetting(String origin, int status) {
		this.request.addHeader("Origin", origin);
		assertThat(status(Access.OPEN)).isEqualTo(status);
	}

	@ParameterizedTest(name = "Origin {0}: {1}")
	@CsvSource({ "https://localhost, 200", "http://localhost, 200", "https://localhost:8443, 403",
			"https://evil.test, 403" })
	void theHttpsOriginOfATlsProxyIsAccepted(String origin, int status) {
		this.request.setServerPort(80);
		this.request.addHeader("Origin", origin);
		assertThat(status(Access.OPEN)).isEqualTo(status);
	}

	@ParameterizedTest(name = "{0}, access {1}: {2}")
	@CsvSource({ "/_twindesk, TOKEN, 200", "/_twindesk/, TOKEN, 200", "/_twindesk, OFF, 404",
			"/_twindesk, LOOPBACK, 403", "/_twindesk/docs, TOKEN, 200", "/_twindesk/docs/page.js, TOKEN, 200",
			"/_twindesk/console/app.js, TOKEN, 200", "/_twindesk/console/app.js, OFF, 404", "/_twindesk/docs, OFF, 404",
			"/_twindesk/docs, LOOPBACK, 403", "/_twindesk/docsx, TOKEN, 401", "/_twindesk/openapi.json, TOKEN, 401" })
	void thePageThatAsksForTheTokenRequiresNone(String path, Access access, int status) {
		this.request.setRequestURI(path);
		this.request.setRemoteAddr("192.168.0.7");
		assertThat(status(access)).isEqualTo(status);
	}

	@ParameterizedTest(name = "demo start {0}, docs {1}: {2}")
	@CsvSource({ "true, , true", "false, , false", "true, false, false", "false, true, true" })
	void thePageIsServedInTheDemoStartByDefault(boolean demo, Boolean docs, boolean served) {
		assertThat(new ControlProperties(null, null, Set.of(), docs, null).docs(demo)).isEqualTo(served);
	}

	@ParameterizedTest(name = "demo start {0}, console {1}, access {2}: {3}")
	@CsvSource({ "true, , , ON", "false, , TOKEN, OFF", "false, ON, TOKEN, ON", "true, OFF, , OFF",
			"true, READ_ONLY, , READ_ONLY", "true, ON, OFF, OFF" })
	void theConsoleIsServedInTheDemoStartByDefault(boolean demo, Console console, Access access, Console inForce) {
		assertThat(new ControlProperties(access, TOKEN, Set.of(), null, console).console(demo)).isEqualTo(inForce);
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "GET, http://localhost:8080, 200", "HEAD, http://localhost:8080, 200",
			"POST, http://localhost:8080, 403", "DELETE, http://localhost:8080, 403", "POST, , 200" })
	void aReadOnlyConsoleCannotChangeAnything(String method, String origin, int status) {
		this.request.setMethod(method);
		if (origin != null) {
			this.request.addHeader("Origin", origin);
		}
		assertThat(status(new ControlProperties(Access.OPEN, TOKEN, Set.of(), null, Console.READ_ONLY)))
			.isEqualTo(status);
	}

	@Test
	void aTokenDoesNotAllowAForeignHost() {
		this.request.setServerName("evil.test");
		this.request.addHeader("Authorization", "Bearer " + TOKEN);
		assertThat(status(Access.TOKEN)).isEqualTo(403);
	}

	private int status(Access access) {
		return status(new ControlProperties(access, TOKEN, Set.of("twindesk.test"), null, null));
	}

	private int status(ControlProperties properties) {
		MockFilterChain chain = new MockFilterChain();
		try {
			new ControlAccessFilter(properties, true, new CurrentActor()).doFilter(this.request, this.response, chain);
		}
		catch (ResponseStatusException ex) {
			assertThat(chain.getRequest()).isNull();
			return ex.getStatusCode().value();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
		assertThat(chain.getRequest()).isNotNull();
		return 200;
	}

}
