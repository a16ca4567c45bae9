package io.twindesk.provisioning;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Specification of a new workspace.
 *
 * @param name null for a generated name
 * @param settings values by setting name
 * @param removeWhenIdle whether it is removed after half an hour without a request
 */
public record WorkspaceSpec(@Nullable String name, Map<String, String> settings, boolean removeWhenIdle) {
}
