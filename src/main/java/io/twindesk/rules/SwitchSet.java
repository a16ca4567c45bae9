package io.twindesk.rules;

import java.util.List;

import io.twindesk.workspace.Setting;
import io.twindesk.workspace.SettingGroup;

/**
 * The switches of a dialect, which declares them as a bean.
 *
 * @param dialect the name of the dialect
 * @param switches its switches, in the order of the vendor's page
 */
public record SwitchSet(String dialect, List<Switch> switches) implements SettingGroup {

	@Override
	public List<Setting<?>> settings() {
		return this.switches.stream().<Setting<?>>map(Switch::setting).toList();
	}

}
