package io.twindesk.workspace;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a workspace has set. Immutable.
 */
public final class WorkspaceSettings {

	/**
	 * The zone that dates are written and read in. Europe/Kyiv gives the offsets that
	 * Deskie's page prints: +0300 in May, +0200 in December.
	 */
	public static final Setting<ZoneId> TIME_ZONE = new Setting<>("timeZone", ZoneId.of("Europe/Kyiv"),
			WorkspaceSettings::zone);

	private final Map<String, String> texts;

	WorkspaceSettings(Map<String, String> texts) {
		this.texts = Map.copyOf(texts);
	}

	/** What was set, as texts by the settings' names. */
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
			throw new IllegalArgumentException("takes a time zone such as Europe/Kyiv or UTC", ex);
		}
	}

}
