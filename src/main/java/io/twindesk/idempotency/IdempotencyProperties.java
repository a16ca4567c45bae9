package io.twindesk.idempotency;

import io.twindesk.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of stored responses.
 *
 * @param maxKeys Maximum number of keys stored per workspace. The oldest ones are deleted
 * first.
 */
@ConfigurationProperties("twindesk.idempotency")
record IdempotencyProperties(@DefaultValue("10000") int maxKeys) {

	IdempotencyProperties {
		if (maxKeys < 1) {
			throw new InvalidSettingException("twindesk.idempotency.max-keys is " + maxKeys, "Set it to 1 or more");
		}
	}

}
