package io.twindesk.control;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A workspace that is to be made.
 *
 * @param name null for one that is made up
 * @param settings texts by the settings' names
 * @param removeWhenIdle whether it is removed after it has been idle for half an hour
 */
record WorkspaceSpec(@Nullable String name, Map<String, String> settings, boolean removeWhenIdle) {
}
