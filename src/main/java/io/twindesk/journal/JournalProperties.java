package io.twindesk.journal;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the request journal.
 *
 * @param entries Maximum number of requests stored per workspace. 0 disables the journal.
 * @param bytes Maximum memory for the requests of one workspace.
 * @param totalBytes Maximum memory for the requests of all workspaces together.
 */
@ConfigurationProperties("twindesk.journal")
record JournalProperties(@DefaultValue("1000") int entries, @DefaultValue("4MB") DataSize bytes,
		@DefaultValue("64MB") DataSize totalBytes) {

	JournalProperties {
		InvalidSettingException.unless(entries >= 0, "twindesk.journal.entries", entries, "Set it to 0 or more");
		InvalidSettingException.unless(bytes.toBytes() > 0, "twindesk.journal.bytes", bytes,
				"Set it to a size such as 4MB; twindesk.journal.entries=0 disables the journal");
		InvalidSettingException.unless(totalBytes.toBytes() > 0, "twindesk.journal.total-bytes", totalBytes,
				"Set it to a size such as 64MB; twindesk.journal.entries=0 disables the journal");
	}

}
