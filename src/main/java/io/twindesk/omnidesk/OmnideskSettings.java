package io.twindesk.omnidesk;

import io.twindesk.workspace.Setting;

/** What a workspace can set of this dialect. */
final class OmnideskSettings {

	static final String NO_CONTENT = "no-content";

	static final String RESULT = "result";

	/** V/D: what a write answers, nothing or the result that the sibling APIs answer. */
	static final Setting<String> WRITE_RESPONSE = Setting.oneOf("omnidesk.writeResponse", NO_CONTENT, RESULT);

	private OmnideskSettings() {
	}

}
