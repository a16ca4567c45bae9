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
			  "seed": {"oneOf": [{"type": "string", "description": "A workspace that was there at the start."},
			    {"$ref": "#/components/schemas/State"}, {"type": "null"}]},
			  "settings": {"$ref": "#/components/schemas/Settings"},
			  "removeWhenIdle": {"type": ["boolean", "null"], "default": false,
			    "description": "Removes the workspace after 30 minutes without a request."}}}""";

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

	static final String POSITION = """
			{"type": "integer", "minimum": 0, "maximum": 999999999999999999, "default": 0}""";

	static final String USER_ID = """
			{"type": "integer", "minimum": 1, "maximum": 999999999999999999}""";

	static final String LIMIT = """
			{"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}""";

	static final String CONFIRM = """
			{"type": "object", "additionalProperties": false, "required": ["confirm"], "properties": {
			  "confirm": {"const": "all"}}}""";

	static final String CONFIRM_EXAMPLE = """
			{"confirm": "all"}""";

	static final String STATE_REF = """
			{"$ref": "#/components/schemas/State"}""";

	static final String STATE_EXAMPLE = """
			{"users": [{"identifiers": [{"type": "email", "value": "jane@acme.test"}], "firstName": "Jane"}]}""";

	static final String DIFF = """
			{"type": "object", "additionalProperties": false, "required": ["created", "changed", "deleted"], "properties": {
			  "created": {"type": "array", "items": {"type": "object", "required": ["id", "user"]}},
			  "changed": {"type": "array", "items": {"type": "object", "required": ["id", "fields"]}},
			  "deleted": {"type": "array", "items": {"type": "object", "required": ["id", "user"]}}}}""";

	static final String CLOCK = """
			{"type": "object", "additionalProperties": false, "properties": {
			  "now": {"type": ["string", "null"], "format": "date-time"},
			  "frozen": {"type": ["boolean", "null"], "default": false}}}""";

	static final String CLOCK_EXAMPLE = """
			{"now": "2030-01-05T10:00:00Z", "frozen": true}""";

	static final String ADVANCE = """
			{"type": "object", "additionalProperties": false, "required": ["by"], "properties": {
			  "by": {"type": "string", "description": "An ISO 8601 duration from 0 up."}}}""";

	static final String ADVANCE_EXAMPLE = """
			{"by": "PT1H"}""";

	static final String CONTACT = """
			{"type": "object", "additionalProperties": false, "required": ["channel", "identifier"], "properties": {
			  "channel": {"type": "string", "description": "One of Deskie's types; `whatsapp` is taken for `wa`."},
			  "identifier": {"type": "string", "minLength": 1},
			  "customChannel": {"type": ["string", "null"], "description": "For the channel custom."},
			  "screenName": {"type": ["string", "null"], "maxLength": 255},
			  "fullName": {"type": ["string", "null"], "maxLength": 255},
			  "text": {"type": ["string", "null"], "description": "May hold an identification code."}}}""";

	static final String CONTACT_EXAMPLE = """
			{"channel": "telegram", "identifier": "495582869", "text": "Hello, o_37BD49_uv"}""";

	static final String FAULTS = """
			{"type": "array", "items": {"type": "object", "additionalProperties": false, "required": ["operation", "then"],
			  "properties": {"id": {"type": "string"}, "operation": {"type": "string"}, "where": {"type": "object"},
			    "after": {"type": "integer", "minimum": 0}, "times": {"type": "integer", "minimum": 1},
			    "afterWrite": {"type": "boolean", "default": false},
			    "then": {"type": "object", "minProperties": 1, "additionalProperties": false,
			      "properties": {"error": {"type": "string"},
			        "status": {"type": "integer", "minimum": 200, "maximum": 599, "description": "Below 400 with a body only."},
			        "retryAfter": {"type": "integer", "minimum": 1, "maximum": 86400, "description": "Seconds, beside error or status."},
			        "body": {"type": "string", "maxLength": 65536, "description": "In place of the dialect's, beside error or status."},
			        "contentType": {"type": "string", "default": "application/json", "description": "Of the body."},
			        "delay": {"type": "string"}, "drop": {"const": true}, "reset": {"const": true},
			        "truncate": {"type": "integer", "minimum": 0}, "drip": {"type": "object"}}}}}}""";

	static final String FAULTS_EXAMPLE = """
			[{"operation": "deskie.users.create", "times": 2, "then": {"error": "too_many_requests"}}]""";

	static final String FAULTS_ANSWER = """
			{"type": "array", "items": {"type": "object", "required": ["id", "operation", "then", "matched", "applied"]}}""";

	static final String REQUEST = """
			{"type": "object", "required": ["id", "at", "method", "path", "request"]}""";

	static final String REQUESTS = """
			{"type": "object", "required": ["total", "dropped", "items"], "properties": {
			  "total": {"type": "integer"}, "dropped": {"type": "integer"}, "complete": {"type": "boolean"},
			  "items": {"type": "array", "items": {"type": "object"}}}}""";

	private static final String WHERE = """
			"where": {"type": "object", "additionalProperties": false, "minProperties": 1, "properties": {
			    "userId": {"type": ["integer", "string"]}, "email": {"type": "string"},
			    "header": {"type": "object", "additionalProperties": false, "required": ["name", "value"], "properties": {
			      "name": {"type": "string"}, "value": {"type": "string"}}},
			    "body": {"type": "object", "additionalProperties": false, "required": ["path", "value"], "properties": {
			      "path": {"type": "string", "examples": ["$.user.user_email"]}, "value": {}}}}}""";

	static final String WAIT = """
			{"type": "object", "additionalProperties": false, "properties": {
			  "operation": {"type": "string"}, "status": {"type": ["integer", "string"]},
			  "since": {"type": ["integer", "string"]}, "count": {"type": "integer", "minimum": 0, "default": 1},
			  "timeout": {"type": "string", "default": "PT5S"},""" + WHERE + "}}";

	static final String WAIT_EXAMPLE = """
			{"operation": "deskie.users.create", "timeout": "PT0S", "where": {"email": "jane@acme.test"}}""";

	static final String VERIFICATION = """
			{"type": "object", "additionalProperties": false, "required": ["operation"], "properties": {
			  "operation": {"type": "string"},
			  "count": {"type": "object", "additionalProperties": false, "properties": {
			    "exactly": {"type": "integer"}, "atLeast": {"type": "integer"}, "atMost": {"type": "integer"}}},
			  "status": {"type": ["integer", "string"]},""" + WHERE + "}}";

	static final String VERIFICATION_EXAMPLE = """
			{"operation": "deskie.users.create", "count": {"exactly": 1}}""";

	private ControlSchemas() {
	}

}
