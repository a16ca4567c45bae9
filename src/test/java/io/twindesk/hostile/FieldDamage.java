package io.twindesk.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of the fields of a body. They do nothing without a body. */
final class FieldDamage {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final List<String> READ_ONLY = List.of("user_id", "id", "created_at", "updated_at", "active",
			"deleted", "linked_users", "type", "workspace", "workspaceId", "workspace_id", "account_id", "permissions",
			"version", "confirmed", "fullAccess", "group_id", "keyHash", "createdAt");

	private FieldDamage() {
	}

	static void swapType(MutableRequest mutableRequest, RandomGenerator random) {
		put(mutableRequest, random,
				RandomPick.one(random, NODES.stringNode("text"), NODES.numberNode(7), NODES.booleanNode(true),
						NODES.nullNode(), NODES.arrayNode(), NODES.arrayNode().add(1).add("a"), NODES.objectNode(),
						NODES.objectNode().put("a", 1)));
	}

	static void drop(MutableRequest mutableRequest, RandomGenerator random) {
		List<JsonSpot> spots = spots(mutableRequest);
		if (!spots.isEmpty()) {
			RandomPick.one(spots, random).remove();
		}
	}

	static void doubled(MutableRequest mutableRequest, RandomGenerator random) {
		List<JsonSpot> spots = spots(mutableRequest);
		if (!spots.isEmpty()) {
			mutableRequest.doubled = RandomPick.one(spots, random).name();
		}
	}

	static void number(MutableRequest mutableRequest, RandomGenerator random) {
		put(mutableRequest, random, NODES.pojoNode(new Literal(RandomPick.one(Text.NUMBERS, random))));
	}

	static void text(MutableRequest mutableRequest, RandomGenerator random) {
		put(mutableRequest, random, NODES.stringNode(RandomPick.one(Text.HOSTILE, random)));
	}

	static void length(MutableRequest mutableRequest, RandomGenerator random) {
		put(mutableRequest, random, NODES.stringNode(RandomPick.one(Text.LONG, random)));
	}

	static void unknown(MutableRequest mutableRequest, RandomGenerator random) {
		add(mutableRequest, random, RandomPick.one(Text.HOSTILE, random), NODES.stringNode("x"));
	}

	static void readOnly(MutableRequest mutableRequest, RandomGenerator random) {
		add(mutableRequest, random, RandomPick.one(READ_ONLY, random),
				RandomPick.one(random, NODES.numberNode(99), NODES.stringNode("x"), NODES.booleanNode(true)));
	}

	static void deep(MutableRequest mutableRequest, RandomGenerator random) {
		JsonNode inner = NODES.numberNode(1);
		for (int depth = RandomPick.one(random, 5, 99, 101, 400); depth > 0; depth--) {
			inner = random.nextBoolean() ? NODES.arrayNode().add(inner) : NODES.objectNode().set("a", inner);
		}
		put(mutableRequest, random, inner);
	}

	static void many(MutableRequest mutableRequest, RandomGenerator random) {
		int max = RandomPick.one(random, 100, 999, 1001, 5000);
		ArrayNode list = NODES.arrayNode();
		ObjectNode object = NODES.objectNode();
		for (int i = 0; i < max; i++) {
			list.add(i);
			object.put("cf_" + i, i);
		}
		put(mutableRequest, random, random.nextBoolean() ? list : object);
	}

	static void root(MutableRequest mutableRequest, RandomGenerator random) {
		if (mutableRequest.body != null) {
			mutableRequest.body = RandomPick.one(random, NODES.arrayNode().add(mutableRequest.body), NODES.nullNode(),
					NODES.stringNode("x"), NODES.numberNode(1), NODES.objectNode(), NODES.arrayNode(),
					NODES.objectNode().set("user", mutableRequest.body));
		}
	}

	private static void put(MutableRequest mutableRequest, RandomGenerator random, JsonNode value) {
		List<JsonSpot> spots = spots(mutableRequest);
		if (!spots.isEmpty()) {
			RandomPick.one(spots, random).put(value);
		}
	}

	private static void add(MutableRequest mutableRequest, RandomGenerator random, String name, JsonNode value) {
		List<ObjectNode> objects = spots(mutableRequest).stream()
			.map(JsonSpot::parent)
			.filter(ObjectNode.class::isInstance)
			.map(ObjectNode.class::cast)
			.toList();
		if (!objects.isEmpty()) {
			RandomPick.one(objects, random).set(name, value);
		}
	}

	private static List<JsonSpot> spots(MutableRequest mutableRequest) {
		return (mutableRequest.body != null) ? JsonSpot.in(mutableRequest.body) : List.of();
	}

}
