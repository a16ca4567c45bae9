package io.twindesk.access;

import io.twindesk.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits on the requests of one credential.
 *
 * @param requestsPerKey Number of requests of both dialects that one key may make within
 * a minute on this server; 0 means any number. Defaults to 0 in the demo start, to 6000
 * in every other.
 */
@ConfigurationProperties("twindesk.rate-limit")
record RateLimitProperties(@Nullable Integer requestsPerKey) {

	/** Four times the limit of a whole account in Deskie's highest plan. */
	private static final int DEPLOYED = 6000;

	RateLimitProperties {
		InvalidSettingException.unless(requestsPerKey == null || requestsPerKey >= 0,
				"twindesk.rate-limit.requests-per-key", requestsPerKey, "Set it to 0 or more");
	}

	int requestsPerKey(boolean demo) {
		return (this.requestsPerKey != null) ? this.requestsPerKey : (demo ? 0 : DEPLOYED);
	}

}
