package io.twindesk.deskie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.twindesk.openapi.ApiResponse;
import io.twindesk.openapi.ApiRoute;
import io.twindesk.openapi.Schema;

/** What Deskie's operations may answer, as the document has it. */
final class DeskieResponseDocs {

	private DeskieResponseDocs() {
	}

	static List<ApiResponse> of(ApiRoute route, DeskieOperationDocs descriptions) {
		List<ApiResponse> responses = new ArrayList<>();
		responses.add(success(descriptions));
		responses.add(refused(400, "Something is wrong with the request.", descriptions.codes(),
				descriptions.storesCustomFields()));
		responses.add(refused(401, "No key, or a wrong one.", List.of("wrong_credentials")).header("WWW-Authenticate",
				Schema.text(), true, "How to sign in."));
		responses.add(refused(403, "The key is another staff member's, or has not got the permission.",
				List.of("staff_has_not_access", "access_denied")));
		responses
			.add(refused(404, "There is no such user, or no workspace of the host's name.", route.variables().isEmpty()
					? List.of("domain_not_found") : List.of("user_not_found", "domain_not_found")));
		responses.add(refused(405, "The path takes other methods.", List.of("method_not_allowed")).header("Allow",
				Schema.text(), true, "The methods that it takes."));
		responses.add(refused(414, "The request line is too long.", List.of("uri_too_long")));
		responses.add(refused(417, "The header Expect asks for something else than 100-continue.",
				List.of("expectation_failed")));
		responses
			.add(refused(431, "The headers are too long, or too many.", List.of("request_header_fields_too_large")));
		if (descriptions.takesBody() || descriptions == DeskieOperationDocs.LIST) {
			responses.add(refused(413, "More bytes or fields than are read.", List.of("request_too_large")));
		}
		if (descriptions.takesBody()) {
			responses.add(refused(415, "The body is neither JSON nor a form, in another charset, or compressed.",
					List.of("unsupported_media_type")));
		}
		if (descriptions == DeskieOperationDocs.CREATE) {
			responses.add(refused(422, "The key came before with another body, or for another operation.",
					List.of(DeskieCodes.KEY_REUSED)));
		}
		responses.add(refused(429,
				"The rate limit is used up, or ten wrong keys or too many of one key's calls came within a minute.",
				List.of("too_many_requests")));
		responses.add(refused(500, "A fault of the server's.", List.of("internal_error")));
		responses.add(refused(503, "The database is away.", List.of("service_unavailable")));
		return responses.stream().map(DeskieResponseDocs::counted).toList();
	}

	private static ApiResponse success(DeskieOperationDocs descriptions) {
		return switch (descriptions) {
			case CREATE -> ApiResponse.json(201, "The new user.", Schema.ref("NewUser"))
				.header("Idempotency-Replayed", Schema.text().with("const", "true"), false,
						"There where the key has made the user before.");
			case LIST -> ApiResponse.json(200, "A page of users.", page());
			case VIEW, LINK, UNLINK -> ApiResponse.json(200, "The user of the path.", Schema.ref("UserWithLinks"));
			case IDENTIFICATION ->
				ApiResponse
					.json(200, "The code.",
							Schema.object()
								.required("code", Schema.text().with("pattern", "^o_[A-Z0-9]{6}_[a-z]{2}$"))
								.closed())
					.example("page", Map.of("code", "o_37BD49_uv"));
			case DELETE -> ApiResponse.empty(200, "The user is gone.");
			default -> ApiResponse.json(200, "The user of the path.", Schema.ref("User"));
		};
	}

	/** No array: the entries are numbered, and the count stands among them. */
	private static Schema page() {
		return Schema.object()
			.required("total_count", Schema.integer().with("minimum", 0))
			.with("patternProperties", Map.of("^[0-9]{1,2}$", Schema.ref("ListedUser")))
			.closed();
	}

	private static ApiResponse refused(int status, String description, List<String> codes) {
		return refused(status, description, codes, false);
	}

	private static ApiResponse refused(int status, String description, List<String> codes, boolean customFields) {
		Schema code = Schema.text().with("enum", codes);
		Schema any = customFields ? Schema.any().anyOf(code, Schema.text().with("pattern", DeskieCodes.CUSTOM_TOO_LONG))
				: code;
		return ApiResponse.json(status, description, Schema.object().required("error", any).closed())
			.examples(codes, "error");
	}

	private static ApiResponse counted(ApiResponse response) {
		boolean wait = response.status() == 429 || response.status() == 503;
		return response
			.header("rate_limit_per_minute", Schema.integer(), true, "Calls a minute; 1500 where there is no limit.")
			.header("api_calls_left", Schema.integer(), true, "Calls left in this minute; a write takes two.")
			.header(RateLimitHeaders.RETRY_AFTER, Schema.integer(), wait,
					"When it may be tried again, in seconds; there once no call is left.")
			.header("X-Twindesk-Fault", Schema.text(), false,
					"The id of the workspace's fault rule that made this answer; on no other.");
	}

}
