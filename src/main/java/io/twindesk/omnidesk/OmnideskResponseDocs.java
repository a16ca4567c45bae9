package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.access.VendorOperation;
import io.twindesk.agent.View;
import io.twindesk.openapi.ApiResponse;
import io.twindesk.openapi.Schema;

/** What Omnidesk's operations may answer, as the document has it. */
final class OmnideskResponseDocs {

	private static final String ERROR = "Error";

	private OmnideskResponseDocs() {
	}

	static List<ApiResponse> of(String method, OmnideskOperationDocs descriptions, VendorOperation vendorOperation) {
		List<ApiResponse> responses = new ArrayList<>(successes(descriptions));
		responses.add(ApiResponse
			.json(400, "Parameters that are wrong, all of them at once; or a body or query that cannot be read.",
					Schema.ref("ParameterError"))
			.example("parameter",
					Map.of("status", "error", "message", "state must be 0, 1, true or false", "errors",
							List.of(Map.of("field", "state", "message", "state must be 0, 1, true or false"))))
			.example("body", error("The JSON body cannot be read")));
		responses.add(refusal(401, "The key is missing, empty or unknown.", "The header apiKey is missing")
			.header("WWW-Authenticate", Schema.text(), true, "How to sign in."));
		responses.add(refusal(403, "The key has not got the permission.",
				"This needs " + vendorOperation.permission().name()));
		responses.add(descriptions.mayBeUnknown()
				? refusal(404, "There is no such user, view or statistic, or no workspace of the host's name.",
						"There is no user 99")
				: refusal(404, "There is no workspace of the host's name.", "There is no workspace of this host name"));
		if (!descriptions.conflict().isEmpty()) {
			responses.add(refusal(409, descriptions.conflict(), descriptions.conflict()));
		}
		responses.add(refusal(405, "The path takes other methods.", "This address takes other methods, see Allow")
			.header("Allow", Schema.text(), true, "The methods that it takes."));
		responses.add(refusal(413, "The body is too long, or has too many fields.", "More than 1000 fields"));
		responses.add(refusal(414, "The request line is too long.",
				"The request line has more than 4096 bytes and the head more than 8192"));
		responses.add(refusal(417, "The header Expect asks for something else than 100-continue.",
				"The header Expect is not supported"));
		responses.add(refusal(431, "The headers are too long, or too many.", "The request has more than 100 headers"));
		if (!method.equals("GET")) {
			responses.add(refusal(415, "The body is something else, in another charset, or compressed.",
					"The body must be urlencoded, multipart/form-data or JSON, in UTF-8"));
		}
		if (descriptions == OmnideskOperationDocs.CREATE) {
			String reused = "The key came before with another body, or for another operation.";
			responses.add(refusal(422, reused, reused));
		}
		responses
			.add(waiting(429, "Ten wrong keys came from this address within a minute, or too many of one key's calls.",
					"Too many wrong keys, see Retry-After"));
		responses.add(refusal(500, "A fault of the server's.", "Something went wrong in the server"));
		responses.add(waiting(503, "The database is away.", "The database is away, see Retry-After"));
		return responses.stream().map(OmnideskResponseDocs::faulted).toList();
	}

	static Map<String, Schema> schemas() {
		Schema error = Schema.object()
			.required("status", Schema.text().with("const", "error"))
			.required("message", Schema.text().with("minLength", 1));
		Map<String, Schema> schemas = new LinkedHashMap<>();
		schemas.put(ERROR, error.closed());
		schemas.put("ParameterError",
				error.property("errors", Schema.listOf(Schema.ofRecord(ParameterError.class)).with("minItems", 1))
					.closed());
		schemas.put("User", Schema.ofRecord(OmnideskUser.class));
		schemas.put("UserName", Schema.ofRecord(OmnideskUser.Summary.class));
		schemas.put("View", Schema.ofRecord(View.class));
		schemas.put("Settings", Schema.ofRecord(AgentSettingsResponse.Settings.class));
		return schemas;
	}

	private static List<ApiResponse> successes(OmnideskOperationDocs descriptions) {
		return switch (descriptions) {
			case LIST -> List.of(page(Schema.any().anyOf(Schema.ref("User"), Schema.ref("UserName"))));
			case GET_USER_VIEWS -> List.of(page(Schema.ref("View")));
			case SETTINGS -> List.of(ApiResponse.json(200, "How the user works.",
					Schema.object()
						.required("type", Schema.text().with("const", "item"))
						.required("item", Schema.ref("Settings"))
						.closed()));
			case CREATE -> List.of(located(ApiResponse.empty(204, "It was done.")),
					located(ApiResponse.json(200, result(), results().required("id", Schema.integer()).closed())));
			default ->
				List.of(ApiResponse.empty(204, "It was done."), ApiResponse.json(200, result(), results().closed()));
		};
	}

	private static ApiResponse page(Schema item) {
		return ApiResponse.json(200, "A page of them.",
				Schema.ofRecord(OmnideskList.class)
					.property("type", Schema.text().with("const", "list"))
					.property("items", Schema.listOf(item)));
	}

	private static String result() {
		return "It was done, where the workspace's setting `omnidesk.writeResponse` is `result`.";
	}

	private static Schema results() {
		return Schema.object()
			.required("type", Schema.text().with("const", "result"))
			.required("message", Schema.text().with("minLength", 1));
	}

	private static ApiResponse located(ApiResponse response) {
		return response.header("Location", Schema.text(), true, "The path of the new user.")
			.header("Idempotency-Replayed", Schema.text().with("const", "true"), false,
					"There where the key has made the user before.");
	}

	private static ApiResponse refusal(int status, String description, String message) {
		return ApiResponse.json(status, description, Schema.ref(ERROR)).example("error", error(message));
	}

	private static ApiResponse waiting(int status, String description, String message) {
		return refusal(status, description, message).header("Retry-After", Schema.integer(), true,
				"When it may be tried again, in seconds.");
	}

	private static Map<String, Object> error(String message) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("status", "error");
		error.put("message", message);
		return error;
	}

	private static ApiResponse faulted(ApiResponse response) {
		return response.header("X-Twindesk-Fault", Schema.text(), false,
				"The id of the workspace's fault rule that made this answer; on no other.");
	}

}
