package io.twindesk.bench;

import java.util.EnumSet;
import java.util.Set;

/**
 * The same requests in json-server's own API, which has neither credentials nor dialects.
 */
final class JsonServerRequests implements Requests {

	@Override
	public Set<RequestKind> kinds() {
		return EnumSet.of(RequestKind.VIEW, RequestKind.LIST, RequestKind.FILTER, RequestKind.CREATE, RequestKind.EDIT,
				RequestKind.NOT_FOUND);
	}

	@Override
	public Request request(RequestKind kind, int number) {
		int variant = number % variants(kind);
		return switch (kind) {
			case VIEW -> Request.get(kind, "/users/" + (11 + variant), "");
			case LIST -> Request.get(kind, "/users?_page=1&_limit=100", "");
			case FILTER -> Request.get(kind, "/users?user_email=user%d%%40bench.test".formatted(11 + variant), "");
			case CREATE -> {
				String email = "new%d@bench.test".formatted(number);
				yield Request.json(kind, "POST", "/users", "",
						"{\"user_email\":\"%s\",\"user_full_name\":\"New Customer\"}".formatted(email), email);
			}
			case EDIT -> {
				String name = "Edited Customer " + number;
				yield Request.json(kind, "PATCH", "/users/" + (TwindeskRequests.FIRST_PAGE + 1 + variant), "",
						"{\"user_full_name\":\"%s\"}".formatted(name), name);
			}
			case NOT_FOUND -> Request.get(kind, "/users/999999", "");
			default -> throw new IllegalArgumentException("json-server has no " + kind.title());
		};
	}

}
