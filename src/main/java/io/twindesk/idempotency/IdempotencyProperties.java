package io.twindesk.idempotency;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is kept to be answered again.
 *
 * @param keys Number of keys that are kept of each workspace. The oldest go first.
 */
@ConfigurationProperties("twindesk.idempotency")
record IdempotencyProperties(@DefaultValue("10000") int keys) {

	IdempotencyProperties {
		if (keys < 1) {
			throw new InvalidSettingException("twindesk.idempotency.keys is " + keys, "Set it to 1 or more");
		}
	}

}
