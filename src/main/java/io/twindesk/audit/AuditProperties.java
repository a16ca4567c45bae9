package io.twindesk.audit;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is kept of who did what.
 *
 * @param entries Number of entries kept of each workspace, about. With 0 all are kept.
 */
@ConfigurationProperties("twindesk.audit")
record AuditProperties(@DefaultValue("100000") int entries) {

	AuditProperties {
		InvalidSettingException.unless(entries >= 0, "twindesk.audit.entries", entries, "Set it to 0 or more");
	}

}
