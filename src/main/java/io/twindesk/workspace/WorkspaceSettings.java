package io.twindesk.workspace;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** The settings of a workspace that differ from the defaults. Immutable. */
public final class WorkspaceSettings {

	/**
	 * The zone in which dates are written and read. Europe/Kyiv has the offsets that
	 * Deskie's documentation shows: +0300 in May, +0200 in December.
	 */
	public static final Setting<ZoneId> TIME_ZONE = new Setting<>("timeZone", ZoneId.of("Europe/Kyiv"),
			WorkspaceSettings::zone);

	private final Map<String, String> texts;

	WorkspaceSettings(Map<String, String> texts) {
		this.texts = Map.copyOf(texts);
	}

	/** Returns the stored values by the settings' names. */
	public Map<String, String> texts() {
		return this.texts;
	}

	public <T> T get(Setting<T> setting) {
		String text = this.texts.get(setting.name());
		return (text != null) ? setting.reader().apply(text) : setting.initial();
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
