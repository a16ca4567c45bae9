package io.twindesk.omnidesk;

import io.twindesk.workspace.Setting;

/** What a workspace can set of this dialect. */
final class OmnideskSettings {

	static final String NO_CONTENT = "no-content";

	static final String RESULT = "result";

	/**
	 * What a write returns: nothing (assumed), or the sibling APIs' result (observed).
	 */
	static final Setting<String> WRITE_RESPONSE = Setting.oneOf("omnidesk.writeResponse", NO_CONTENT, RESULT);

	private OmnideskSettings() {
	}

}
