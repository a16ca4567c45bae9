package io.twindesk.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Generates keys and their stored form. A key consists of a prefix that identifies its
 * kind, 160 random bits and a checksum. It is stored as its SHA-256, which is sufficient
 * for a secret that cannot be guessed and costs almost nothing per request.
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

	/** Returns random bytes in hexadecimal. */
	static String randomHex(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return HEX.formatHex(random);
	}

	static String hash(String key) {
		return Sha256.hex(key);
	}

}
