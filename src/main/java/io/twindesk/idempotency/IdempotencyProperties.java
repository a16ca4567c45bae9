package io.twindesk.idempotency;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of stored responses.
 *
 * @param keys Maximum number of keys stored per workspace. The oldest ones are deleted
 * first.
 */
@ConfigurationProperties("twindesk.idempotency")
record IdempotencyProperties(@DefaultValue("10000") int keys) {

	IdempotencyProperties {
		if (keys < 1) {
			throw new InvalidSettingException("twindesk.idempotency.keys is " + keys, "Set it to 1 or more");
		}
	}

}
