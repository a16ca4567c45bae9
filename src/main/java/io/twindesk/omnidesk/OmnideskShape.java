package io.twindesk.omnidesk;

import io.twindesk.rules.Switch;
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

	/**
	 * Returns a page of users.
	 * @param empty whether there are no users on it
	 */
	JsonContent users(JsonContent page, boolean empty) {
		boolean flags = !empty && is(OmnideskSwitches.FLAG, "number");
		boolean ids = !empty && is(OmnideskSwitches.ID, "string");
		boolean bare = isBare();
		if (!flags && !ids && !bare) {
			return page;
		}
		JsonNode tree = this.json.readTree(page.bytes());
		if (flags) {
			numberFlags(tree);
		}
		if (ids) {
			tree.path(ITEMS).forEach(OmnideskShape::textId);
		}
		return new JsonContent(this.json.writeValueAsBytes(bare ? tree.path(ITEMS) : tree));
	}

	/** Returns a single user as an item of a page. */
	JsonContent user(JsonContent user) {
		boolean flags = is(OmnideskSwitches.FLAG, "number");
		boolean ids = is(OmnideskSwitches.ID, "string");
		if (!flags && !ids) {
			return user;
		}
		JsonNode tree = this.json.readTree(user.bytes());
		if (flags) {
			numberFlags(tree);
		}
		if (ids) {
			textId(tree);
		}
		return new JsonContent(this.json.writeValueAsBytes(tree));
	}

	/** Returns a page of views. */
	Object views(OmnideskList page) {
		return isBare() ? page.items() : page;
	}

	/** Returns the settings of a user. */
	Object settings(AgentSettingsResponse settings) {
		if (!is(OmnideskSwitches.FLAG, "number")) {
			return settings;
		}
		JsonNode tree = this.json.valueToTree(settings);
		numberFlags(tree);
		return tree;
	}

	/** Returns the id of a new user. */
	Object id(long id) {
		return is(OmnideskSwitches.ID, "string") ? String.valueOf(id) : id;
	}

	private boolean isBare() {
		return is(OmnideskSwitches.LIST_ENVELOPE, ITEMS);
	}

	private boolean is(Switch asked, String option) {
		return this.switches.assume(asked, OmnideskSwitches.RESPONSE).equals(option);
	}

	private static void textId(JsonNode user) {
		((ObjectNode) user).put(ID, user.path(ID).asString());
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
