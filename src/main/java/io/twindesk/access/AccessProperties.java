package io.twindesk.access;

import io.twindesk.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What one credential may ask of this server.
 *
 * @param callsPerKey Calls of both dialects that one key may make within a minute on this
 * server; 0 is any number. Defaults to 0 in the demo start, to 6000 in every other.
 */
@ConfigurationProperties("twindesk.access")
record AccessProperties(@Nullable Integer callsPerKey) {

	/** Four times what the highest of Deskie's plans gives a whole account. */
	private static final int DEPLOYED = 6000;

	AccessProperties {
		InvalidSettingException.unless(callsPerKey == null || callsPerKey >= 0, "twindesk.access.calls-per-key",
				callsPerKey, "Set it to 0 or more");
	}

	int callsPerKey(boolean demo) {
		return (this.callsPerKey != null) ? this.callsPerKey : (demo ? 0 : DEPLOYED);
	}

}
