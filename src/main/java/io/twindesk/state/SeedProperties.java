package io.twindesk.state;

import java.nio.file.Path;

import io.twindesk.settings.SettingPath;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the documents that are loaded at the start.
 *
 * @param seed File, or folder of .json files, with state documents. A workspace is
 * created from each, unless one with its name exists.
 */
@ConfigurationProperties("twindesk")
record SeedProperties(@Nullable String seed) {

	/** Returns the file or folder, null if none is set. */
	@Nullable Path path() {
		return (this.seed == null || this.seed.isEmpty()) ? null : SettingPath.of("twindesk.seed", this.seed);
	}

}
