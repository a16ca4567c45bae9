package io.twindesk.control;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twindesk.input.Value;
import io.twindesk.openapi.ApiResponse;
import io.twindesk.openapi.ApiRoute;
import io.twindesk.openapi.Schema;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the control API's operations may answer, as the document has it. */
final class ControlResponseDocs {

	private static final String PROBLEM = "application/problem+json";

	private ControlResponseDocs() {
	}

	static List<ApiResponse> of(ApiRoute route, ControlOperation declared) {
		List<ApiResponse> responses = new ArrayList<>();
		responses.add(success(route, declared));
		if (declared.replaces()) {
			responses.add(ApiResponse.of(200, "It was replaced.", declared.type(), schema(route, declared)));
		}
		for (int status : declared.alike()) {
			responses.add(ApiResponse.of(status, sentence(status), declared.type(), schema(route, declared)));
		}
		Set<Integer> reported = responses.stream().map(ApiResponse::status).collect(Collectors.toSet());
		refusals(route, declared).stream().filter((status) -> !reported.contains(status)).forEach((status) -> {
			responses.add(refusal(status));
		});
		return responses;
	}

	static Schema problem() {
		return Schema.object()
			.required("status", Schema.integer())
			.required("title", Schema.text())
			.property("detail", Schema.text())
			.property("names",
					Schema.listOf(Schema.text()).sentence("The workspaces that there are, the first hundred."))
			.property("total", Schema.integer())
			.property("dropped", Schema.integer())
			.property("complete", Schema.flag())
			.property("items", Schema.listOf(Schema.object()).sentence("The requests that were seen."))
			.property("errors", Schema
				.listOf(Schema.object().required("field", Schema.text()).required("message", Schema.text()).closed())
				.sentence("What is wrong with the body, all of it at once."));
	}

	private static ApiResponse success(ApiRoute route, ControlOperation declared) {
		ApiResponse response = (declared.status() == 204) ? ApiResponse.empty(204, declared.answers())
				: ApiResponse.of(declared.status(), declared.answers(), declared.type(), schema(route, declared));
		if (!declared.alsoType().isEmpty()) {
			response = response.orText(declared.alsoType());
		}
		return declared.located() ? response.header("Location", Schema.text(), true, "The path of what was made.")
				: response;
	}

	private static Schema schema(ApiRoute route, ControlOperation declared) {
		if (!declared.answer().isEmpty()) {
			return Schema.read(declared.answer());
		}
		Type type = route.handler().getMethod().getGenericReturnType();
		if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
			type = generic.getActualTypeArguments()[0];
		}
		if (type instanceof Class<?> record && record.isRecord()) {
			return Schema.ofRecord(record);
		}
		throw new IllegalStateException(declared.value() + " does not say what it answers");
	}

	private static Set<Integer> refusals(ApiRoute route, ControlOperation declared) {
		Set<Integer> statuses = new TreeSet<>(Set.of(405, 414, 417, 431, 500, 503));
		if (!declared.open()) {
			statuses.addAll(Set.of(400, 401, 403, 404));
		}
		if (!declared.body().isEmpty()) {
			statuses.add(415);
		}
		if (Stream.of(route.handler().getMethodParameters())
			.anyMatch((parameter) -> Value.class.isAssignableFrom(parameter.getParameterType()))) {
			statuses.add(413); // of a query as of a body
		}
		for (int status : declared.refusals()) {
			statuses.add(status);
		}
		return statuses;
	}

	private static ApiResponse refusal(int status) {
		Map<String, Object> example = new LinkedHashMap<>();
		example.put("status", status);
		example.put("title", HttpStatus.valueOf(status).getReasonPhrase());
		ApiResponse error = ApiResponse.of(status, sentence(status), PROBLEM, Schema.ref("Problem"))
			.example("problem", example);
		return switch (status) {
			case 401 -> error.header("WWW-Authenticate", Schema.text(), true, "`Bearer`.");
			case 405 -> error.header("Allow", Schema.text(), true, "The methods that it takes.");
			case 503 -> error.header("Retry-After", Schema.integer(), false, "When it may be tried again, in seconds.");
			default -> error;
		};
	}

	private static String sentence(int status) {
		return switch (status) {
			case 400 -> "What was sent is wrong, all of it told at once, and nothing was changed.";
			case 401 -> "The token is missing or wrong.";
			case 403 -> "The call comes from elsewhere, or with a foreign Host or Origin.";
			case 404 -> "There is no such thing, or the control API is off.";
			case 405 -> "The path takes other methods.";
			case 408 -> "It did not happen in time.";
			case 409 -> "The state of things is against it.";
			case 413 -> "More bytes or fields than are read.";
			case 414 -> "The request line is too long.";
			case 415 -> "The body is neither JSON nor a form, in another charset, or compressed.";
			case 417 -> "The header Expect asks for something else than 100-continue.";
			case 431 -> "The headers are too long, or too many.";
			case 500 -> "A fault of the server's.";
			case 503 -> "The database is away.";
			default -> HttpStatus.valueOf(status).getReasonPhrase() + ".";
		};
	}

}
