package io.twindesk.journal;

import io.twindesk.settings.InvalidSettingException;

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

	JournalProperties {
		InvalidSettingException.unless(entries >= 0, "twindesk.journal.entries", entries, "Set it to 0 or more");
		InvalidSettingException.unless(bytes.toBytes() > 0, "twindesk.journal.bytes", bytes,
				"Set it to a size such as 4MB; twindesk.journal.entries=0 keeps nothing");
		InvalidSettingException.unless(totalBytes.toBytes() > 0, "twindesk.journal.total-bytes", totalBytes,
				"Set it to a size such as 64MB; twindesk.journal.entries=0 keeps nothing");
	}

}
