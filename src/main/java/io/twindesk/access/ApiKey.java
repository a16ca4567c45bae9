package io.twindesk.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Makes keys and the form in which they are stored. A key is 160 random bits behind a
 * prefix that tells its kind, with a check code at the end. It is stored as its SHA-256,
 * which is enough for a secret that nobody can guess and costs a request next to nothing.
 */
final class ApiKey {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final HexFormat HEX = HexFormat.of();

	private ApiKey() {
	}

	static String random() {
		String key = "twd_" + randomHex(20);
		CRC32 check = new CRC32();
		check.update(key.getBytes(StandardCharsets.US_ASCII));
		return key + HEX.toHexDigits((int) check.getValue());
	}

	/** Random bytes in hexadecimal. */
	static String randomHex(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return HEX.formatHex(random);
	}

	static String hash(String key) {
		return Sha256.hex(key);
	}

}
