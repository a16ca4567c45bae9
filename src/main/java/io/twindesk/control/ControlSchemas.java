package io.twindesk.control;

/** The bodies of the control API, as JSON Schema has them; each beside an example. */
final class ControlSchemas {

	static final String SETTINGS = """
			{"$ref": "#/components/schemas/Settings"}""";

	static final String ANY_OBJECT = """
			{"type": "object"}""";

	static final String NEW_WORKSPACE = """
			{"type": "object", "additionalProperties": false, "properties": {
			  "name": {"type": ["string", "null"], "pattern": "^[a-z0-9-]{1,40}$", "description": "Made up where there is none."},
			  "settings": {"$ref": "#/components/schemas/Settings"}}}""";

	static final String NEW_WORKSPACE_EXAMPLE = """
			{"name": "acme", "settings": {"timeZone": "UTC"}}""";

	static final String SETTINGS_EXAMPLE = """
			{"rateLimitPerMinute": 120, "timeZone": "UTC"}""";

	static final String NEW_CREDENTIAL = """
			{"type": "object", "additionalProperties": false, "required": ["staffEmail", "permissions"], "properties": {
			  "staffEmail": {"type": "string", "pattern": "^[^@\\\\s]{1,120}@[^@\\\\s]{1,120}$"},
			  "permissions": {"type": "array", "items": {"$ref": "#/components/schemas/Permission"}},
			  "fullAccess": {"type": ["boolean", "null"], "default": false},
			  "actsFor": {"type": ["integer", "null"], "minimum": 1, "description": "The user whom Omnidesk's UID means."}}}""";

	static final String NEW_CREDENTIAL_EXAMPLE = """
			{"staffEmail": "ann@acme.test", "permissions": ["USER_READ"], "fullAccess": false}""";

	static final String LIMIT = """
			{"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}""";

	private ControlSchemas() {
	}

}
