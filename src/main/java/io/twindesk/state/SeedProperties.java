package io.twindesk.state;

import java.nio.file.Path;

import io.twindesk.settings.SettingPath;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is loaded at the start.
 *
 * @param seed File, or folder of .json files, with state documents: a workspace is made
 * of each, unless there is one of its name.
 */
@ConfigurationProperties("twindesk")
record SeedProperties(@Nullable String seed) {

	/** The file or folder, or null if none is set. */
	@Nullable Path path() {
		return (this.seed == null || this.seed.isEmpty()) ? null : SettingPath.of("twindesk.seed", this.seed);
	}

}
