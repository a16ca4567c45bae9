package io.twindesk.omnidesk;

import io.twindesk.rules.SwitchPositions;
import io.twindesk.web.JsonContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Changes the shape of reads in workspaces with other switches than the default ones.
 */
@Component
class OmnideskShape {

	private static final String ID = "id";

	private static final String ITEMS = "items";

	private final SwitchPositions switches;

	private final JsonMapper json;

	OmnideskShape(SwitchPositions switches, JsonMapper json) {
		this.switches = switches;
		this.json = json;
	}

	/** Returns a page of users. */
	JsonContent users(JsonContent page) {
		boolean flags = this.switches.is(OmnideskSwitches.FLAG, "number");
		boolean ids = this.switches.is(OmnideskSwitches.ID, "string");
		boolean bare = isBare();
		if (!flags && !ids && !bare) {
			return page;
		}
		JsonNode tree = this.json.readTree(page.bytes());
		if (flags) {
			numberFlags(tree);
		}
		if (ids) {
			tree.path(ITEMS).forEach((user) -> ((ObjectNode) user).put(ID, user.path(ID).asString()));
		}
		return new JsonContent(this.json.writeValueAsBytes(bare ? tree.path(ITEMS) : tree));
	}

	/** Returns a page of views. */
	Object views(OmnideskList page) {
		return isBare() ? page.items() : page;
	}

	/** Returns the settings of a user. */
	Object settings(AgentSettingsResponse settings) {
		if (!this.switches.is(OmnideskSwitches.FLAG, "number")) {
			return settings;
		}
		JsonNode tree = this.json.valueToTree(settings);
		numberFlags(tree);
		return tree;
	}

	/** Returns the id of a new user. */
	Object id(long id) {
		return this.switches.is(OmnideskSwitches.ID, "string") ? String.valueOf(id) : id;
	}

	private boolean isBare() {
		return this.switches.is(OmnideskSwitches.LIST_ENVELOPE, ITEMS);
	}

	/** Replaces all booleans by 0 and 1. */
	private static void numberFlags(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.properties().forEach((field) -> {
				if (field.getValue().isBoolean()) {
					field.setValue(IntNode.valueOf(field.getValue().booleanValue() ? 1 : 0));
				}
				else {
					numberFlags(field.getValue());
				}
			});
		}
		else if (node instanceof ArrayNode array) {
			array.forEach(OmnideskShape::numberFlags);
		}
	}

}
