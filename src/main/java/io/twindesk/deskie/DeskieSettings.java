package io.twindesk.deskie;

import java.time.DateTimeException;
import java.time.ZoneId;

import io.twindesk.workspace.Setting;

/** The workspace settings of this dialect. */
final class DeskieSettings {

	/**
	 * Whether lists include disabled users. The vendor's page mentions a separate
	 * "Deleted" list, so both are possible.
	 */
	static final Setting<Boolean> LIST_DISABLED = Setting.flag("deskie.listDisabled", true);

	/**
	 * The zone in which dates are written and read. Europe/Kyiv has the offsets that the
	 * vendor's page shows: +0300 in May, +0200 in December.
	 */
	static final Setting<ZoneId> TIME_ZONE = new Setting<>("timeZone", ZoneId.of("Europe/Kyiv"), DeskieSettings::zone);

	private DeskieSettings() {
	}

	private static ZoneId zone(String text) {
		try {
			return ZoneId.of(text);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("must be a time zone such as Europe/Kyiv or UTC", ex);
		}
	}

}
