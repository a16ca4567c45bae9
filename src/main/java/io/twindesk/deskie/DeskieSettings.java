package io.twindesk.deskie;

import io.twindesk.workspace.Setting;

/** The workspace settings of this dialect. */
final class DeskieSettings {

	/**
	 * Whether lists include disabled users. The vendor's page mentions a separate
	 * "Deleted" list, so both are possible.
	 */
	static final Setting<Boolean> LIST_DISABLED = Setting.flag("deskie.listDisabled", true);

	private DeskieSettings() {
	}

}
