package io.twindesk.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * Requests in both dialects. Each kind has its own targets, so that a peer that evaluates
 * only method, target and credentials can return the same response.
 */
final class TwindeskRequests implements Requests {

	static final String OWNER = "owner@bench.test";

	static final String OWNER_KEY = "bench-owner-key";

	static final String VIEWER = "viewer@bench.test";

	static final String VIEWER_KEY = "bench-viewer-key";

	/** Users up to this id are on the first page and are not changed. */
	static final int FIRST_PAGE = 100;

	static final int USERS = 120;

	private static final String BASIC = basic(OWNER, OWNER_KEY);

	private static final String API_KEY = "apiKey: " + OWNER_KEY;

	static String basic(String user, String key) {
		byte[] credentials = (user + ":" + key).getBytes(StandardCharsets.UTF_8);
		return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials);
	}

	/** The first request after a start without a seed. */
	static Request demo() {
		return Request.get(RequestKind.VIEW, "/api/users/1.json", basic("owner@demo.test", "demo-full-access"));
	}

	@Override
	public Set<RequestKind> kinds() {
		return EnumSet.allOf(RequestKind.class);
	}

	@Override
	public Request request(RequestKind kind, int number) {
		int variant = number % variants(kind);
		return switch (kind) {
			case VIEW -> Request.get(kind, user(11 + variant), BASIC);
			case LIST -> Request.get(kind, "/api/users.json?page=1&limit=100", BASIC);
			case OMNIDESK_LIST -> Request.get(kind, "/api/v2/user?itemStart=0&itemLimit=100", API_KEY);
			case FILTER -> Request.get(kind,
					"/api/users.json?user_email=%%5Euser%d%%40bench.test%%5E".formatted(11 + variant), BASIC);
			case CREATE -> create(number);
			case EDIT -> {
				String name = "Edited Customer " + number;
				yield Request.json(kind, "PUT", user(FIRST_PAGE + 1 + variant), BASIC,
						"{\"user\":{\"user_full_name\":\"%s\"}}".formatted(name), name);
			}
			case UPDATE_STATUS -> new Request(kind, "POST", "/api/v2/user/updateStatus", API_KEY,
					"application/x-www-form-urlencoded", "userID=110&statusID=" + (1 + number % 9), "");
			case BAD_REQUEST ->
				Request.json(kind, "PUT", user(111), BASIC, "{\"user\":{\"user_email\":\"no address\"}}", "");
			case UNAUTHORIZED -> Request.get(kind, user(112), basic(OWNER, "wrong"));
			case FORBIDDEN -> Request.json(kind, "PUT", user(113), basic(VIEWER, VIEWER_KEY),
					"{\"user\":{\"user_full_name\":\"Nobody\"}}", "");
			case NOT_FOUND -> Request.get(kind, user(999_999), BASIC);
		};
	}

	private static Request create(int number) {
		String email = "new%d@bench.test".formatted(number);
		return Request.json(RequestKind.CREATE, "POST", "/api/users.json", BASIC,
				("{\"user\":{\"user_email\":\"%s\",\"user_full_name\":\"New Customer\",\"language_id\":2,"
						+ "\"custom_fields\":{\"cf_20\":\"some data\",\"cf_23\":true}}}")
					.formatted(email),
				"\"" + email + "\"");
	}

	private static String user(int id) {
		return "/api/users/" + id + ".json";
	}

}
