package io.twindesk.workspace;

import java.util.List;

/** Several settings that one bean declares. */
@FunctionalInterface
public interface SettingGroup {

	List<Setting<?>> settings();

}
