package io.twindesk.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may be wrong with a body's fields. Without a body nothing is. */
final class FieldDamage {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final List<String> READ_ONLY = List.of("user_id", "id", "created_at", "updated_at", "active",
			"deleted", "linked_users", "type", "workspace", "workspaceId", "workspace_id", "account_id", "permissions",
			"version", "confirmed", "fullAccess", "group_id", "keyHash", "createdAt");

	private FieldDamage() {
	}

	static void swapType(Draft draft, RandomGenerator random) {
		put(draft, random,
				Pick.one(random, NODES.stringNode("text"), NODES.numberNode(7), NODES.booleanNode(true),
						NODES.nullNode(), NODES.arrayNode(), NODES.arrayNode().add(1).add("a"), NODES.objectNode(),
						NODES.objectNode().put("a", 1)));
	}

	static void drop(Draft draft, RandomGenerator random) {
		List<Spot> spots = spots(draft);
		if (!spots.isEmpty()) {
			Pick.one(spots, random).remove();
		}
	}

	static void doubled(Draft draft, RandomGenerator random) {
		List<Spot> spots = spots(draft);
		if (!spots.isEmpty()) {
			draft.doubled = Pick.one(spots, random).name();
		}
	}

	static void number(Draft draft, RandomGenerator random) {
		put(draft, random, NODES.pojoNode(new Literal(Pick.one(Text.NUMBERS, random))));
	}

	static void text(Draft draft, RandomGenerator random) {
		put(draft, random, NODES.stringNode(Pick.one(Text.HOSTILE, random)));
	}

	static void length(Draft draft, RandomGenerator random) {
		put(draft, random, NODES.stringNode(Pick.one(Text.LONG, random)));
	}

	static void unknown(Draft draft, RandomGenerator random) {
		add(draft, random, Pick.one(Text.HOSTILE, random), NODES.stringNode("x"));
	}

	static void readOnly(Draft draft, RandomGenerator random) {
		add(draft, random, Pick.one(READ_ONLY, random),
				Pick.one(random, NODES.numberNode(99), NODES.stringNode("x"), NODES.booleanNode(true)));
	}

	static void deep(Draft draft, RandomGenerator random) {
		JsonNode inner = NODES.numberNode(1);
		for (int depth = Pick.one(random, 5, 99, 101, 400); depth > 0; depth--) {
			inner = random.nextBoolean() ? NODES.arrayNode().add(inner) : NODES.objectNode().set("a", inner);
		}
		put(draft, random, inner);
	}

	static void many(Draft draft, RandomGenerator random) {
		int most = Pick.one(random, 100, 999, 1001, 5000);
		ArrayNode list = NODES.arrayNode();
		ObjectNode object = NODES.objectNode();
		for (int i = 0; i < most; i++) {
			list.add(i);
			object.put("cf_" + i, i);
		}
		put(draft, random, random.nextBoolean() ? list : object);
	}

	static void root(Draft draft, RandomGenerator random) {
		if (draft.body != null) {
			draft.body = Pick.one(random, NODES.arrayNode().add(draft.body), NODES.nullNode(), NODES.stringNode("x"),
					NODES.numberNode(1), NODES.objectNode(), NODES.arrayNode(),
					NODES.objectNode().set("user", draft.body));
		}
	}

	private static void put(Draft draft, RandomGenerator random, JsonNode value) {
		List<Spot> spots = spots(draft);
		if (!spots.isEmpty()) {
			Pick.one(spots, random).put(value);
		}
	}

	private static void add(Draft draft, RandomGenerator random, String name, JsonNode value) {
		List<ObjectNode> objects = spots(draft).stream()
			.map(Spot::parent)
			.filter(ObjectNode.class::isInstance)
			.map(ObjectNode.class::cast)
			.toList();
		if (!objects.isEmpty()) {
			Pick.one(objects, random).set(name, value);
		}
	}

	private static List<Spot> spots(Draft draft) {
		return (draft.body != null) ? Spot.in(draft.body) : List.of();
	}

}
