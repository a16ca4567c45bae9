package io.twindesk.omnidesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.twindesk.access.VendorOperation;
import io.twindesk.idempotency.IdempotencyKey;
import io.twindesk.openapi.ApiBody;
import io.twindesk.openapi.ApiDescription;
import io.twindesk.openapi.ApiOperation;
import io.twindesk.openapi.ApiParameter;
import io.twindesk.openapi.ApiRoute;
import io.twindesk.openapi.Schema;

import org.springframework.stereotype.Component;

/** What Omnidesk's document says, from what the dialect itself reads and writes by. */
@Component
class OmnideskOpenApi implements ApiDescription {

	private static final List<String> BODIES = List.of("application/x-www-form-urlencoded", "multipart/form-data",
			"application/json");

	private final OperationParameters forms;

	OmnideskOpenApi(OperationParameters forms) {
		this.forms = forms;
	}

	@Override
	public String name() {
		return "omnidesk";
	}

	@Override
	public String title() {
		return "Omnidesk v2 users, as Twindesk serves them";
	}

	@Override
	public String introduction() {
		return """
				The user operations of the Dutch Omnidesk (`omnidesk.io`). `x-evidence` names the evidence for a rule:
				`documented` on the vendor's published page; `observed` in other published sources; `assumed`, described
				by no source and chosen by Twindesk. `UID` is the user that the key acts for. Unknown parameters are
				ignored. A parameter whose pattern stands as `x-vendor-pattern` is the vendor's letter by letter.
				""";
	}

	@Override
	public boolean owns(ApiRoute route) {
		return route.isIn(OmnideskOpenApi.class.getPackage());
	}

	@Override
	public ApiOperation describe(ApiRoute route) {
		VendorOperation declared = route.handler().getMethodAnnotation(VendorOperation.class);
		if (declared == null) {
			throw new IllegalStateException(route.path() + " is no operation");
		}
		OmnideskOperationDocs descriptions = OmnideskOperationDocs.of(declared.value());
		ApiOperation operation = new ApiOperation(declared.value(), word(descriptions.tag()), descriptions.summary(),
				descriptions.description());
		for (String variable : route.variables()) {
			operation.parameter(
					ApiParameter.path(variable, Schema.text().with("pattern", "^[0-9]+$"), "The number of the user.")
						.with("example", "1"));
		}
		if (descriptions == OmnideskOperationDocs.CREATE) {
			operation.parameter(ApiParameter.header(IdempotencyKey.HEADER,
					Schema.text().with("pattern", IdempotencyKey.PATTERN), IdempotencyKey.SENTENCE));
		}
		List<Parameter<?>> form = this.forms.of(declared.value());
		if (route.method().equals("GET")) {
			form.forEach((parameter) -> operation
				.parameter(OmnideskParameterSchemas.query(parameter, descriptions.example().get(parameter.name()))));
		}
		else {
			operation.body(body(form, descriptions));
		}
		OmnideskResponseDocs.of(route.method(), descriptions, declared).forEach(operation::answer);
		return operation;
	}

	private static ApiBody body(List<Parameter<?>> form, OmnideskOperationDocs descriptions) {
		boolean required = form.stream().anyMatch(Parameter::required);
		return new ApiBody(required,
				"The parameters. Nothing is read from the query. In a form, a list may be spelled `groups=1,2`, "
						+ "`groups[]=1&groups[]=2` or `groups=[1,2]`, and a `+` has to be sent as `%2B`.",
				OmnideskParameterSchemas.body(form), descriptions.example(), BODIES, Map.of());
	}

	@Override
	public Map<String, String> tags() {
		Map<String, String> tags = new LinkedHashMap<>();
		for (OmnideskOperationDocs.Tag tag : OmnideskOperationDocs.Tag.values()) {
			tags.put(word(tag), tag.sentence());
		}
		return tags;
	}

	@Override
	public Map<String, Schema> schemas() {
		return OmnideskResponseDocs.schemas();
	}

	@Override
	public Map<String, Object> key() {
		return Map.of("type", "apiKey", "in", "header", "name", OmnideskKey.NAME, "description",
				"Any Twindesk key. In the demo workspace `demo-full-access` may do everything.");
	}

	private static String word(OmnideskOperationDocs.Tag tag) {
		return tag.name().toLowerCase(Locale.ROOT);
	}

}
