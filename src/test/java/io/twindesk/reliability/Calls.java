package io.twindesk.reliability;

import java.io.IOException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a workspace through either API. */
interface Calls {

	JsonMapper JSON = new JsonMapper();

	/**
	 * Sends a request and waits for the complete response.
	 * @param requestId the request id in the audit trail and the idempotency key of a
	 * create
	 * @throws IOException if the response was incomplete, so that the result is unknown
	 */
	Response call(String method, String path, Object body, String requestId) throws IOException;

	/** A complete response. */
	record Response(int status, String text) {

		JsonNode json() {
			return JSON.readTree(this.text);
		}

	}

}
