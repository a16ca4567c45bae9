package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.Collectors;

import io.twindesk.openapi.ApiDocument.ApiOperation;
import io.twindesk.openapi.ApiDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An operation with one of the documented types of its body. */
record Example(ApiDocument document, ApiOperation call, Media media) {

	static List<Example> of(ApiDocument document) {
		return document.operations().flatMap((call) -> {
			List<Media> types = new ArrayList<>();
			call.json().at("/requestBody/content").propertyNames().forEach((type) -> types.add(Media.of(type)));
			return (types.isEmpty() ? Stream.of(Media.NONE) : types.stream())
				.map((media) -> new Example(document, call, media));
		}).toList();
	}

	/** Returns the API of the operation: the first part of its name. */
	String api() {
		return this.call.name().split("\\.")[0];
	}

	boolean isOfControl() {
		return api().equals("control");
	}

	/** Creates a request that is valid according to the document. */
	MutableRequest draft(AttackFixture attackFixture, RandomGenerator random) {
		MutableRequest mutableRequest = new MutableRequest(this.call.method(), path(attackFixture, random), this.media,
				body(random));
		mutableRequest.credentials.addAll(attackFixture.owner(api()));
		for (JsonNode parameter : this.call.json().path("parameters")) {
			if (parameter.get("in").asString().equals("query")
					&& (parameter.has("example") || random.nextInt(4) == 0)) {
				String value = value(parameter, random);
				mutableRequest.query.add(parameter.get("name").asString() + "=" + Text.encoded(value));
			}
		}
		if (this.call.path().endsWith("/wait")) {
			mutableRequest.query.removeIf((pair) -> pair.startsWith("timeout"));
			mutableRequest.query.add("timeout=PT0S");
		}
		return mutableRequest;
	}

	private String path(AttackFixture attackFixture, RandomGenerator random) {
		String user = String.valueOf(random.nextInt(1, AttackFixture.USERS + 1));
		return this.call.path()
			.replace("{workspace}", attackFixture.target())
			.replace("{dialect}", random.nextBoolean() ? "deskie" : "omnidesk")
			.replace("{name}", random.nextBoolean() ? "before" : "after")
			.replace("{id}", user);
	}

	/**
	 * Creates a body, sometimes for a user other than the example's, because that one
	 * soon exists.
	 */
	private @Nullable JsonNode body(RandomGenerator random) {
		JsonNode content = this.call.json().at("/requestBody/content").path(this.media.type().replaceFirst(";.*", ""));
		if (content.isMissingNode()) {
			return null;
		}
		JsonNode body = content.get("example").deepCopy();
		if (this.call.path().endsWith("/_twindesk/reset")) {
			// "all" would also delete the data of other tests
			((ObjectNode) body).put("confirm", "some");
		}
		if (random.nextBoolean()) {
			String number = String.valueOf(random.nextInt(1_000_000));
			for (JsonSpot jsonSpot : JsonSpot.in(body)) {
				if (jsonSpot.value().isString()
						&& jsonSpot.name().matches("(user_)?email|(user)?name|telephone_number|user_phone")) {
					jsonSpot.put(
							StringNode.valueOf(jsonSpot.value().stringValue().replaceFirst("[a-z0-9](?=@|$)", number)));
				}
			}
		}
		return body;
	}

	private static String value(JsonNode parameter, RandomGenerator random) {
		JsonNode schema = parameter.path("schema");
		if (parameter.has("example")) {
			JsonNode example = parameter.get("example");
			return example.isArray() ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
					: example.asString();
		}
		if (schema.has("enum")) {
			return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asString();
		}
		return schema.has("default") ? schema.get("default").asString() : String.valueOf(random.nextInt(1, 9));
	}

}
