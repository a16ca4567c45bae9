package io.twindesk.deskie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.twindesk.openapi.ApiAnswer;
import io.twindesk.openapi.ApiRoute;
import io.twindesk.openapi.Schema;

/** What Deskie's operations may answer, as the document has it. */
final class DeskieAnswers {

	private DeskieAnswers() {
	}

	static List<ApiAnswer> of(ApiRoute route, DeskieSentences sentences) {
		List<ApiAnswer> answers = new ArrayList<>();
		answers.add(success(sentences));
		answers.add(refused(400, "Something is wrong with the request.", sentences.codes(),
				sentences.storesCustomFields()));
		answers.add(refused(401, "No key, or a wrong one.", List.of("wrong_credentials")).header("WWW-Authenticate",
				Schema.text(), true, "How to sign in."));
		answers.add(refused(403, "The key is another staff member's, or has not got the permission.",
				List.of("staff_has_not_access", "access_denied")));
		answers
			.add(refused(404, "There is no such user, or no workspace of the host's name.", route.variables().isEmpty()
					? List.of("domain_not_found") : List.of("user_not_found", "domain_not_found")));
		answers.add(refused(405, "The path takes other methods.", List.of("method_not_allowed")).header("Allow",
				Schema.text(), true, "The methods that it takes."));
		answers.add(refused(414, "The request line is too long.", List.of("uri_too_long")));
		answers.add(refused(417, "The header Expect asks for something else than 100-continue.",
				List.of("expectation_failed")));
		answers.add(refused(431, "The headers are too long, or too many.", List.of("request_header_fields_too_large")));
		if (sentences.takesBody() || sentences == DeskieSentences.LIST) {
			answers.add(refused(413, "More bytes or fields than are read.", List.of("request_too_large")));
		}
		if (sentences.takesBody()) {
			answers.add(refused(415, "The body is neither JSON nor a form, in another charset, or compressed.",
					List.of("unsupported_media_type")));
		}
		if (sentences == DeskieSentences.CREATE) {
			answers.add(refused(422, "The key came before with another body, or for another operation.",
					List.of(DeskieCodes.KEY_REUSED)));
		}
		answers.add(refused(429,
				"The rate limit is used up, or ten wrong keys or too many of one key's calls came within a minute.",
				List.of("too_many_requests")));
		answers.add(refused(500, "A fault of the server's.", List.of("internal_error")));
		answers.add(refused(503, "The database is away.", List.of("service_unavailable")));
		return answers.stream().map(DeskieAnswers::counted).toList();
	}

	private static ApiAnswer success(DeskieSentences sentences) {
		return switch (sentences) {
			case CREATE -> ApiAnswer.json(201, "The new user.", Schema.ref("NewUser"))
				.header("Idempotency-Replayed", Schema.text().with("const", "true"), false,
						"There where the key has made the user before.");
			case LIST -> ApiAnswer.json(200, "A page of users.", page());
			case VIEW, LINK, UNLINK -> ApiAnswer.json(200, "The user of the path.", Schema.ref("UserWithLinks"));
			case IDENTIFICATION ->
				ApiAnswer
					.json(200, "The code.",
							Schema.object()
								.required("code", Schema.text().with("pattern", "^o_[A-Z0-9]{6}_[a-z]{2}$"))
								.closed())
					.example("page", Map.of("code", "o_37BD49_uv"));
			case DELETE -> ApiAnswer.empty(200, "The user is gone.");
			default -> ApiAnswer.json(200, "The user of the path.", Schema.ref("User"));
		};
	}

	/** No array: the entries are numbered, and the count stands among them. */
	private static Schema page() {
		return Schema.object()
			.required("total_count", Schema.integer().with("minimum", 0))
			.with("patternProperties", Map.of("^[0-9]{1,2}$", Schema.ref("ListedUser")))
			.closed();
	}

	private static ApiAnswer refused(int status, String sentence, List<String> codes) {
		return refused(status, sentence, codes, false);
	}

	private static ApiAnswer refused(int status, String sentence, List<String> codes, boolean customFields) {
		Schema code = Schema.text().with("enum", codes);
		Schema any = customFields ? Schema.any().anyOf(code, Schema.text().with("pattern", DeskieCodes.CUSTOM_TOO_LONG))
				: code;
		return ApiAnswer.json(status, sentence, Schema.object().required("error", any).closed())
			.examples(codes, "error");
	}

	private static ApiAnswer counted(ApiAnswer answer) {
		boolean wait = answer.status() == 429 || answer.status() == 503;
		return answer
			.header("rate_limit_per_minute", Schema.integer(), true, "Calls a minute; 1500 where there is no limit.")
			.header("api_calls_left", Schema.integer(), true, "Calls left in this minute; a write takes two.")
			.header(DeskieRateHeaders.RETRY_AFTER, Schema.integer(), wait,
					"When it may be tried again, in seconds; there once no call is left.")
			.header("X-Twindesk-Fault", Schema.text(), false,
					"The id of the workspace's fault rule that made this answer; on no other.");
	}

}
