package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value within a body.
 *
 * @param name name of the field, or index in a list
 */
record JsonSpot(JsonNode parent, String name) {

	/** Returns all values, the outer ones first. */
	static List<JsonSpot> in(JsonNode body) {
		List<JsonSpot> spots = new ArrayList<>();
		List<String> names = new ArrayList<>();
		if (body.isObject()) {
			names.addAll(body.propertyNames());
		}
		for (int i = 0; i < (body.isArray() ? body.size() : 0); i++) {
			names.add(String.valueOf(i));
		}
		for (String name : names) {
			JsonSpot jsonSpot = new JsonSpot(body, name);
			spots.add(jsonSpot);
			spots.addAll(in(jsonSpot.value()));
		}
		return spots;
	}

	JsonNode value() {
		return this.parent.isObject() ? this.parent.get(this.name) : this.parent.get(Integer.parseInt(this.name));
	}

	void put(JsonNode value) {
		if (this.parent instanceof ObjectNode object) {
			object.set(this.name, value);
		}
		else if (this.parent instanceof ArrayNode array) {
			array.set(Integer.parseInt(this.name), value);
		}
	}

	void remove() {
		if (this.parent instanceof ObjectNode object) {
			object.remove(this.name);
		}
		else if (this.parent instanceof ArrayNode array) {
			array.remove(Integer.parseInt(this.name));
		}
	}

}
