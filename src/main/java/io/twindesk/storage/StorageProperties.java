package io.twindesk.storage;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data lies.
 *
 * @param storage Kind of storage where no data source URL is given: memory, or file: and
 * a folder.
 */
@ConfigurationProperties("twindesk")
record StorageProperties(@Nullable String storage) {
}
