package io.twindesk.deskie;

import java.util.Map;

import io.twindesk.access.VendorOperation;
import io.twindesk.idempotency.IdempotencyKey;
import io.twindesk.openapi.ApiDescription;
import io.twindesk.openapi.ApiOperation;
import io.twindesk.openapi.ApiParameter;
import io.twindesk.openapi.ApiRoute;
import io.twindesk.openapi.Schema;

import org.springframework.stereotype.Component;

/** What Deskie's document says. */
@Component
class DeskieOpenApi implements ApiDescription {

	private static final String TAG = "users";

	private final DeskieBodySchema bodies;

	DeskieOpenApi(DeskieProperties properties) {
		this.bodies = new DeskieBodySchema(properties);
	}

	@Override
	public String name() {
		return "deskie";
	}

	@Override
	public String title() {
		return "Deskie users, as Twindesk serves them";
	}

	@Override
	public String introduction() {
		return """
				The user operations of Deskie (`deskie.io`), which are those of the Russian Omnidesk
				(`omnidesk.ru`) as well. `x-evidence` names the evidence for an operation: `documented` on the
				vendor's published page; `observed` in other published sources; `assumed`, described by no source and
				chosen by Twindesk. Every error is one short code.
				""";
	}

	@Override
	public boolean owns(ApiRoute route) {
		return route.isIn(DeskieOpenApi.class.getPackage());
	}

	@Override
	public ApiOperation describe(ApiRoute route) {
		VendorOperation declared = route.handler().getMethodAnnotation(VendorOperation.class);
		if (declared == null) {
			throw new IllegalStateException(route.path() + " is no operation");
		}
		DeskieOperationDocs descriptions = DeskieOperationDocs.of(declared.value());
		ApiOperation operation = new ApiOperation(declared.value(), TAG, descriptions.summary(),
				descriptions.description());
		for (String variable : route.variables()) {
			operation.parameter(ApiParameter
				.path(variable, Schema.text().with("pattern", DeskieUserId.WHOLE), "The number of the user.")
				.with("example", "1"));
		}
		switch (descriptions) {
			case LIST -> DeskieListParameters.all().forEach(operation::parameter);
			case CREATE -> operation
				.parameter(ApiParameter.header(IdempotencyKey.HEADER,
						Schema.text().with("pattern", IdempotencyKey.PATTERN), IdempotencyKey.SENTENCE))
				.body(this.bodies.create("""
						{"user": {"user_email": "user@domain.test", "user_full_name": "User's full name",
						"language_id": 2, "custom_fields": {"cf_20": "some data", "cf_23": true}}}"""));
			case EDIT -> operation.body(this.bodies.edit("""
					{"user": {"user_full_name": "User's full name", "language_id": 2,
					"custom_fields": {"cf_20": "some data"}}}"""));
			case IDENTIFICATION -> operation.body(this.bodies.identification("""
					{"user": {"user_email": "user@domain.test", "user_full_name": "User's full name"}}"""));
			case LINK, UNLINK -> operation.body(this.bodies.link("""
					{"user_email": "jan.devries@demo.test"}"""));
			default -> {
			}
		}
		DeskieResponseDocs.of(route, descriptions).forEach(operation::answer);
		return operation;
	}

	@Override
	public Map<String, String> tags() {
		return Map.of(TAG, "The people who write to the help desk.");
	}

	@Override
	public Map<String, Schema> schemas() {
		return DeskieUserSchema.schemas();
	}

	@Override
	public Map<String, Object> key() {
		return Map.of("type", "http", "scheme", "basic", "description",
				"The staff member's e-mail and key. In the demo workspace `owner@demo.test` with "
						+ "`demo-full-access` may do everything.");
	}

}
