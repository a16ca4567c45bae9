package io.twindesk.calibration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The account that is calibrated against.
 *
 * @param dialect the API of the account
 * @param url address without {@code /api}, for example {@code https://acme.deskie.io}
 * @param staffEmail staff e-mail of the key; empty for a dialect without it
 * @param key API key
 */
public record LiveAccount(CalibrationDialect dialect, String url, String staffEmail, String key) {

	/** Returns the name of the header with the key. */
	public String keyHeader() {
		return (this.dialect == CalibrationDialect.DESKIE) ? "Authorization" : "apiKey";
	}

	/** Returns the value of the header with the key. */
	public String keyValue() {
		return (this.dialect == CalibrationDialect.DESKIE) ? "Basic " + Base64.getEncoder()
			.encodeToString((this.staffEmail + ":" + this.key).getBytes(StandardCharsets.UTF_8)) : this.key;
	}

	/** Returns a text without the key, which no log may contain. */
	@Override
	public String toString() {
		return this.dialect.code() + " at " + this.url;
	}

}
