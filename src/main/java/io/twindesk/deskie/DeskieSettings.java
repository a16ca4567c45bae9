package io.twindesk.deskie;

import io.twindesk.workspace.Setting;

/** What each workspace can set of this dialect. */
final class DeskieSettings {

	/**
	 * Whether disabled users are in the list. The vendor's page speaks of a "Deleted"
	 * list apart, so it can be either.
	 */
	static final Setting<Boolean> LIST_DISABLED = Setting.flag("deskie.listDisabled", true);

	private DeskieSettings() {
	}

}
