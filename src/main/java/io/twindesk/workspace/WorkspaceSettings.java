package io.twindesk.workspace;

import java.util.Map;

/** The settings of a workspace that differ from the defaults. Immutable. */
public final class WorkspaceSettings {

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

}
