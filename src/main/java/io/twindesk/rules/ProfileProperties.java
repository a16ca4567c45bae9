package io.twindesk.rules;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Profiles of the installation.
 *
 * @param profiles Folder with files NAME.json, each of which is a profile: an object of
 * switches.
 */
@ConfigurationProperties("twindesk")
record ProfileProperties(@Nullable Path profiles) {
}
