package io.twindesk.journal;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the request journal.
 *
 * @param maxEntries Maximum number of requests stored per workspace. 0 disables the
 * journal.
 * @param maxBytesPerWorkspace Maximum memory for the requests of one workspace.
 * @param maxBytes Maximum memory for the requests of all workspaces together.
 */
@ConfigurationProperties("twindesk.journal")
record JournalProperties(@DefaultValue("1000") int maxEntries, @DefaultValue("4MB") DataSize maxBytesPerWorkspace,
		@DefaultValue("64MB") DataSize maxBytes) {

	JournalProperties {
		InvalidSettingException.unless(maxEntries >= 0, "twindesk.journal.max-entries", maxEntries,
				"Set it to 0 or more");
		InvalidSettingException.unless(maxBytesPerWorkspace.toBytes() > 0, "twindesk.journal.max-bytes-per-workspace",
				maxBytesPerWorkspace,
				"Set it to a size such as 4MB; twindesk.journal.max-entries=0 disables the journal");
		InvalidSettingException.unless(maxBytes.toBytes() > 0, "twindesk.journal.max-bytes", maxBytes,
				"Set it to a size such as 64MB; twindesk.journal.max-entries=0 disables the journal");
	}

}
