package io.twindesk.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of what was called is kept.
 *
 * @param entries Number of calls kept of each workspace. With 0 nothing is kept.
 * @param bytes Memory that the calls of one workspace may take.
 * @param totalBytes Memory that the calls of all workspaces together may take.
 */
@ConfigurationProperties("twindesk.journal")
record JournalProperties(@DefaultValue("1000") int entries, @DefaultValue("4MB") DataSize bytes,
		@DefaultValue("64MB") DataSize totalBytes) {
}
