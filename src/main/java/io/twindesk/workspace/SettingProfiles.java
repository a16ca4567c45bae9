package io.twindesk.workspace;

import java.util.Collection;
import java.util.Map;

/** Named sets of settings. */
public interface SettingProfiles {

	Collection<String> names();

	/**
	 * Returns all settings of a profile by their names.
	 * @throws IllegalArgumentException if there is no such profile
	 */
	Map<String, String> settings(String profile);

}
