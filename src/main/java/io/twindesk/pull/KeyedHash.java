package io.twindesk.pull;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-512 under the key of the pseudonyms. Not for use by several threads. */
final class KeyedHash {

	private static final String ALGORITHM = "HmacSHA512";

	private static final int RANDOM_BYTES = 32;

	private static final int FINGERPRINT_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Mac mac;

	private KeyedHash(byte[] key) {
		try {
			this.mac = Mac.getInstance(ALGORITHM);
			this.mac.init(new SecretKeySpec(key, ALGORITHM));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static KeyedHash of(String key) {
		return new KeyedHash(key.getBytes(StandardCharsets.UTF_8));
	}

	/** Creates a hash with a random key, which is nowhere else. */
	static KeyedHash random() {
		byte[] key = new byte[RANDOM_BYTES];
		RANDOM.nextBytes(key);
		return new KeyedHash(key);
	}

	/** Returns 64 bytes that depend on the key, the purpose and the text. */
	byte[] bytes(String purpose, String text) {
		this.mac.update(purpose.getBytes(StandardCharsets.UTF_8));
		this.mac.update((byte) 0);
		return this.mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Returns a number from 0 to 2^512 - 1. */
	BigInteger number(String purpose, String text) {
		return new BigInteger(1, bytes(purpose, text));
	}

	/** Returns a number with this many digits, the first of which is not 0. */
	String digits(String purpose, String text, int length) {
		BigInteger first = BigInteger.TEN.pow(length - 1);
		return first.add(number(purpose, text).mod(first.multiply(BigInteger.valueOf(9)))).toString();
	}

	/** Returns a value by which two runs with the same key recognise each other. */
	String fingerprint(String text) {
		return HexFormat.of().formatHex(bytes("fingerprint", text), 0, FINGERPRINT_BYTES);
	}

}
