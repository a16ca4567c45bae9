package io.twindesk.reliability;

import java.io.IOException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a workspace through either API. */
interface Calls {

	JsonMapper JSON = new JsonMapper();

	/**
	 * Calls and waits until the whole answer is read.
	 * @param requestId by which the audit knows the call, and a repeated create the first
	 * one
	 * @throws IOException if it did not come whole, so that nobody knows what was done
	 */
	Answer call(String method, String path, Object body, String requestId) throws IOException;

	/** An answer that was read whole. */
	record Answer(int status, String text) {

		JsonNode json() {
			return JSON.readTree(this.text);
		}

	}

}
