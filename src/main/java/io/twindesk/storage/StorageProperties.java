package io.twindesk.storage;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the database.
 *
 * @param storage Kind of storage if no data source URL is set: memory, or file: and a
 * folder.
 */
@ConfigurationProperties("twindesk")
record StorageProperties(@Nullable String storage) {
}
