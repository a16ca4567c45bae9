package io.twindesk.control;

/** A state document, as JSON Schema has it. */
final class StateSchema {

	static final String STATE = """
			{"type": "object", "additionalProperties": false,
			 "description": "All that a workspace holds. What is not there takes a new user's value.", "properties": {
			  "workspace": {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"},
			  "nextUserId": {"type": "integer", "minimum": 1},
			  "settings": {"$ref": "#/components/schemas/Settings"},
			  "customFields": {"type": "array", "items": {"type": "object", "additionalProperties": false,
			    "required": ["id", "type"], "properties": {"id": {"type": "integer", "minimum": 1},
			      "title": {"type": "string"}, "type": {"enum": ["text", "textarea", "checkbox", "select", "date"]}}}},
			  "views": {"type": "array", "items": {"type": "object", "additionalProperties": false, "required": ["id"],
			    "properties": {"id": {"type": "integer", "minimum": 1}, "name": {"type": "string"}}}},
			  "credentials": {"type": "array", "items": {"type": "object", "additionalProperties": false,
			    "required": ["staffEmail"], "properties": {"id": {"type": "string"}, "staffEmail": {"type": "string"},
			      "keyHash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}, "apiKey": {"type": "string"},
			      "permissions": {"type": "array", "items": {"$ref": "#/components/schemas/Permission"}},
			      "fullAccess": {"type": "boolean", "default": false}, "actsFor": {"type": ["integer", "null"]}}}},
			  "users": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
			    "id": {"type": "integer", "minimum": 1}, "type": {"type": "string"},
			    "identifiers": {"type": "array", "items": {"type": "object", "additionalProperties": false,
			      "required": ["type", "value"], "properties": {"type": {"type": "string"},
			        "channel": {"type": "string"}, "value": {"type": "string"}}}},
			    "firstName": {"type": "string", "default": ""}, "lastName": {"type": "string", "default": ""},
			    "username": {"type": "string"}, "language": {"type": "string", "default": "en"},
			    "confirmed": {"type": "boolean", "default": false}, "active": {"type": "boolean", "default": true},
			    "deleted": {"type": "boolean", "default": false}, "createdAt": {"type": "string", "format": "date-time"},
			    "updatedAt": {"type": "string", "format": "date-time"},
			    "lastContactAt": {"type": "string", "format": "date-time"},
			    "companyName": {"type": "string", "default": ""}, "companyPosition": {"type": "string", "default": ""},
			    "note": {"type": "string", "default": ""}, "thumbnail": {"type": "string", "default": ""},
			    "customFields": {"type": "object"}, "linkedUsers": {"type": "array", "items": {"type": "integer"}},
			    "agent": {"type": "object"}}}},
			  "identificationCodes": {"type": "array", "items": {"type": "object", "required": ["code"]}}}}""";

	private StateSchema() {
	}

}
