package io.twindesk.omnidesk;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workspace accessed through Omnidesk: Ada is user 1 and Grace user 2, the views 1 to 3
 * exist, and the key acts for Ada.
 */
record OmnideskFixture(TestWorkspace desk, RawHttp http) {

	static final String USERS = "/api/v2/user";

	static final Fields ADA = Fields.of("firstname=Ada&lastname=Lovelace&name=ada&email=ada@acme.test"
			+ "&telephone_number=+31612345678&sendActivationMail=0");

	static final Fields GRACE = Fields.of("firstname=Grace&lastname=Hopper&name=grace.hopper&email=grace@acme.test"
			+ "&telephone_number=+12025550123&language=nl&dateFormat=iso&groups=3,1&sendActivationMail=0");

	static OmnideskFixture open(TestWorkspaces testWorkspaces) {
		TestWorkspace testWorkspace = testWorkspaces.open();
		OmnideskFixture owner = new OmnideskFixture(testWorkspace,
				RawHttp.withKey(testWorkspace.port(), testWorkspace.owner().key()));
		owner.done(Endpoint.CREATE, ADA);
		owner.done(Endpoint.CREATE, GRACE);
		testWorkspaces.views(testWorkspace);
		return owner.as(testWorkspaces.actingFor(testWorkspace, 1, EnumSet.allOf(Permission.class)));
	}

	/** Returns the same workspace with another key. */
	OmnideskFixture as(TestWorkspace.Staff staff) {
		return new OmnideskFixture(this.desk, RawHttp.withKey(this.desk.port(), staff.key()));
	}

	/** Adds the statistic that some endpoints need to both users. */
	OmnideskFixture statistics() {
		done(Endpoint.ADD_STATISTIC, Fields.of("userID=1&statistic=calls"));
		done(Endpoint.ADD_STATISTIC, Fields.of("userID=2&statistic=calls"));
		return this;
	}

	/** Sends parameters in the query of a GET, else in an urlencoded body. */
	RawResponse call(Endpoint endpoint, Fields fields) {
		String pairs = fields.urlencoded();
		if (endpoint.method().equals("GET")) {
			return this.http.send("GET", endpoint.path() + (pairs.isEmpty() ? "" : "?" + pairs));
		}
		return this.http.form(endpoint.method(), endpoint.path(), pairs);
	}

	/** Sends valid parameters. */
	RawResponse call(Endpoint endpoint) {
		return call(endpoint, endpoint.fields());
	}

	/** Sends a request that must succeed, with unescaped parameters. */
	void done(Endpoint endpoint, String pairs) {
		done(endpoint, Fields.of(pairs));
	}

	/** Sends a request that must succeed. */
	void done(Endpoint endpoint, Fields fields) {
		RawResponse response = call(endpoint, fields);
		assertThat(response.status()).as("%s %s: %s", endpoint, fields, response.body()).isEqualTo(endpoint.success());
	}

	/** Sends an urlencoded body. */
	RawResponse form(Endpoint endpoint, String body) {
		return this.http.form(endpoint.method(), endpoint.path(), body);
	}

	RawResponse json(Endpoint endpoint, String body) {
		return this.http.json(endpoint.method(), endpoint.path(), body);
	}

	/** Sends a multipart body with {@link Fields#BOUNDARY}. */
	RawResponse multipart(Endpoint endpoint, String body) {
		return send(endpoint, "multipart/form-data; boundary=" + Fields.BOUNDARY, body);
	}

	RawResponse send(Endpoint endpoint, String contentType, String body) {
		return this.http.send(endpoint.method(), endpoint.path(), contentType, body.getBytes(StandardCharsets.UTF_8));
	}

	/** Returns a user's entry in the list. */
	JsonNode user(long id) {
		for (JsonNode user : list("itemLimit=999").get("items")) {
			if (user.get("id").asLong() == id) {
				return user;
			}
		}
		throw new AssertionError("No user " + id);
	}

	JsonNode list(String query) {
		return read(USERS + "?" + query);
	}

	JsonNode settings(long id) {
		return read(USERS + "/settings?userID=" + id).get("item");
	}

	JsonNode views(long id) {
		return read(USERS + "/getUserViews?userID=" + id).get("items");
	}

	/** Returns the responses of the three reads for a user. */
	JsonNode reads(long id) {
		Map<String, JsonNode> reads = new LinkedHashMap<>();
		reads.put("user", user(id));
		reads.put("settings", settings(id));
		reads.put("views", views(id));
		return JsonMapper.shared().valueToTree(reads);
	}

	/** Returns the responses of all reads, to check that nothing has changed. */
	String everything() {
		return list("itemLimit=999") + "\n" + settings(1) + "\n" + settings(2) + "\n" + views(1) + "\n" + views(2);
	}

	private JsonNode read(String target) {
		RawResponse response = this.http.send("GET", target);
		assertThat(response.status()).as("%s: %s", target, response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

}
