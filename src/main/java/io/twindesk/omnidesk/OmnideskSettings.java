package io.twindesk.omnidesk;

import io.twindesk.workspace.Setting;

/** The workspace settings of this dialect. */
final class OmnideskSettings {

	static final String NO_CONTENT = "no-content";

	static final String RESULT = "result";

	/**
	 * The response of a write: no content (assumed), or the result of the sibling APIs
	 * (observed).
	 */
	static final Setting<String> WRITE_RESPONSE = Setting.oneOf("omnidesk.writeResponse", NO_CONTENT, RESULT);

	private OmnideskSettings() {
	}

}
