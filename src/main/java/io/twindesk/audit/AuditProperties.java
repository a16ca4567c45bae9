package io.twindesk.audit;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit trail.
 *
 * @param maxEntries Approximate number of entries to store for each workspace. With 0 all
 * are stored.
 */
@ConfigurationProperties("twindesk.audit")
record AuditProperties(@DefaultValue("100000") int maxEntries) {

	AuditProperties {
		InvalidSettingException.unless(maxEntries >= 0, "twindesk.audit.max-entries", maxEntries,
				"Set it to 0 or more");
	}

}
