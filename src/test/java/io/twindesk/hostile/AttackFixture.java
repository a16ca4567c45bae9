package io.twindesk.hostile;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.twindesk.RawHttp;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The targets of hostile requests: a workspace with users that contain a mark, which no
 * response to an unauthorised caller may contain; the workspace of a stranger; and a
 * workspace that requests to the control API may change.
 */
final class AttackFixture {

	static final int USERS = 6;

	private static final String WORKSPACES = "/_twindesk/workspaces";

	private final String canary = "canary-" + UUID.randomUUID().toString().substring(0, 8);

	private final String target = "t-" + UUID.randomUUID().toString().substring(0, 18);

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	private final TestWorkspace stranger;

	private final TestWorkspace.Staff owner;

	private AttackFixture(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.stranger = testWorkspaces.open();
		for (int i = 1; i <= USERS; i++) {
			this.testWorkspace.create(Map.of("user_email", this.canary + i + "@acme.test", "user_phone",
					"+3161234000" + i, "user_full_name", this.canary + " " + i, "user_note", this.canary,
					"custom_fields", Map.of("cf_1", this.canary)))
				.then()
				.statusCode(201);
		}
		testWorkspaces.views(this.testWorkspace);
		this.owner = testWorkspaces.actingFor(this.testWorkspace, 1, EnumSet.allOf(Permission.class));
		this.testWorkspace.omnidesk()
			.contentType(ContentType.JSON)
			.body(Map.of("userID", 1, "statistic", "calls"))
			.post("/api/v2/user/userStatistic")
			.then()
			.statusCode(204);
	}

	static AttackFixture open(TestWorkspaces testWorkspaces) {
		return new AttackFixture(testWorkspaces);
	}

	int port() {
		return this.testWorkspace.port();
	}

	TestWorkspace workspace() {
		return this.testWorkspace;
	}

	TestWorkspace stranger() {
		return this.stranger;
	}

	/** Returns the mark, which is in every text field of the workspace's users. */
	String canary() {
		return this.canary;
	}

	/** Returns the name of the workspace that may be changed. */
	String target() {
		return this.target;
	}

	/** Creates another staff member of the workspace, without full access. */
	TestWorkspace.Staff staff(String email, Set<Permission> permissions) {
		return this.testWorkspaces.staff(this.testWorkspace.workspace(), email, permissions, false);
	}

	/** Returns a revoked key, which had the owner's permissions before. */
	TestWorkspace.Staff revoked() {
		String path = WORKSPACES + "/" + this.testWorkspace.workspace().name() + "/credentials";
		Map<String, String> created = RestAssured.given()
			.port(port())
			.contentType(ContentType.JSON)
			.body(Map.of("staffEmail", "gone@acme.test", "permissions", Permission.values(), "fullAccess", true))
			.post(path)
			.then()
			.statusCode(201)
			.extract()
			.jsonPath()
			.getMap("");
		RestAssured.given().port(port()).delete(path + "/" + created.get("id")).then().statusCode(204);
		return new TestWorkspace.Staff("gone@acme.test", created.get("apiKey"));
	}

	/**
	 * Returns a request that creates the target workspace again; it is rejected if the
	 * workspace exists.
	 */
	RawRequest recreation() {
		MutableRequest mutableRequest = new MutableRequest("POST", WORKSPACES, Media.JSON,
				JsonMapper.shared().valueToTree(Map.of("name", this.target, "seed", "demo")));
		return mutableRequest.toRawRequest(port());
	}

	/** Returns the headers of a caller with all permissions. */
	List<String> owner(String api) {
		return headers(api, this.owner);
	}

	/** Returns random headers of an unauthorised or unauthenticated caller. */
	List<String> unauthorized(String api, RandomGenerator random) {
		return switch (random.nextInt(6)) {
			case 0 -> List.of();
			case 1 -> headers(api, new TestWorkspace.Staff(this.owner.email(), "twd_wrong"));
			case 2 -> headers(api, this.stranger.owner());
			case 3 -> headers(api, this.testWorkspace.viewer());
			case 4 -> headers(api.equals("deskie") ? "omnidesk" : "deskie", this.owner);
			default -> headers(api, new TestWorkspace.Staff("\u00e9:\u0000", "k".repeat(3000)));
		};
	}

	static List<String> headers(String api, TestWorkspace.Staff staff) {
		return switch (api) {
			case "deskie" -> List.of("Authorization: " + RawHttp.basic(staff.email() + ":" + staff.key()));
			case "omnidesk" -> List.of("apiKey: " + staff.key());
			default -> List.of();
		};
	}

	/** Returns the complete state of the workspace. */
	JsonNode state() {
		return JsonMapper.shared()
			.readTree(RestAssured.given()
				.port(port())
				.get(WORKSPACES + "/" + this.testWorkspace.workspace().name() + "/state")
				.then()
				.statusCode(200)
				.extract()
				.asString());
	}

}
