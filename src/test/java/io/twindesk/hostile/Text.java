package io.twindesk.hostile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Texts that may break a component on their way, and their encodings. */
final class Text {

	/** Texts that a database, a log, a parser or a pattern may misinterpret. */
	static final List<String> HOSTILE = List.of("", " ", "\u0000", "a\u0000b@acme.test", "\ud800", "a\udc00b", "\uFEFF",
			"\uFFFE\uFFFF", "\u202Eright\u202C", "\u2066x\u2069", "\u200B", "e\u0301", "\u00e9", "😀 名前",
			"\uD83D\uDC68\u200D\uD83D\uDC69", "\u0001\u001f\u007f\u0085\u2028\u2029", "a\r\nSet-Cookie: a=b", "a\tb\nc",
			"'; drop table users; --", "' or '1'='1", "\") or 1=1", "%", "_", "\\", "%_\\%", "${jndi:ldap://x}",
			"#{1+1}", "<script>alert(1)</script>", "../../etc/passwd", "%00", "%c0%af", "true", "null", "NaN", "[]",
			"{}", "\"", "'", "__proto__", "constructor", "UID", "-1", "0", "+1", "01", "0x10", "1e3", "1.5", "１", "١",
			" 1", "9223372036854775808", "2147483648", "PT-1S", "P99999999999D", "+292278994-08-17T07:12:55Z",
			"0000-00-00T00:00:00Z", "2026-02-30", "\u0130\u0131\u00df\ufb01", "*", "^", "^^", "^abc^", "a@b@c", "@",
			"a@", "@a", "a@b", "acme/seed", "demo", "auto-", "a".repeat(40), "a".repeat(41));

	/** Texts at limits of lengths, and worst cases for patterns. */
	static final List<String> LONG = List.of("a".repeat(255), "a".repeat(256), "😀".repeat(128), "é".repeat(255),
			"a".repeat(10_001), "1".repeat(5_000), "a".repeat(100_000), "a@" + "a.".repeat(40_000) + "!",
			"a.".repeat(40_000) + "@", "+" + "1".repeat(80_000) + "x", "a-".repeat(40_000) + "!",
			" ".repeat(80_000) + "x", "(".repeat(50_000), "[".repeat(3_000), "\\".repeat(50_000), "^".repeat(50_000),
			"\u0130".repeat(50_000), "e" + "\u0301".repeat(40_000), "1,".repeat(40_000), "PT" + "1H".repeat(30_000),
			"{\"a\":".repeat(10_000), "%".repeat(255), "_".repeat(255));

	/** Numbers at the limits of types, and some beyond any type. */
	static final List<String> NUMBERS = List.of("0", "-0", "-1", "1", "2147483647", "2147483648", "-2147483649",
			"9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
			"18446744073709551616", "1.5", "1.0", "1e3", "1e400", "-1e400", "1e-400", "1e999999999", "0e999999999",
			"0.1000000000000000055511151231257827", "9".repeat(300), "9".repeat(5_000), "1" + "0".repeat(100_000));

	private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private Text() {
	}

	/**
	 * Returns the text percent-encoded; an unpaired surrogate becomes the three bytes
	 * that UTF-8 would use for it.
	 */
	static String encoded(String text) {
		StringBuilder encoded = new StringBuilder();
		text.codePoints().forEach((character) -> {
			if (character < 128 && UNRESERVED.indexOf(character) >= 0) {
				encoded.append((char) character);
				return;
			}
			byte[] bytes = (character >= 0xD800 && character <= 0xDFFF)
					? new byte[] { (byte) (0xE0 | character >> 12), (byte) (0x80 | character >> 6 & 0x3F),
							(byte) (0x80 | character & 0x3F) }
					: Character.toString(character).getBytes(StandardCharsets.UTF_8);
			for (byte part : bytes) {
				HEX.toHexDigits(encoded.append('%'), part);
			}
		});
		return encoded.toString();
	}

	/**
	 * Returns the text as a JSON string. Characters that UTF-8 cannot represent are
	 * escaped, and every other one of the remaining non-ASCII characters.
	 */
	static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (char character : text.toCharArray()) {
			if (character == '"' || character == '\\') {
				quoted.append('\\').append(character);
			}
			else if (character < ' ' || Character.isSurrogate(character) || (character > 127 && character % 2 == 0)) {
				quoted.append("\\u").append(HEX.toHexDigits(character));
			}
			else {
				quoted.append(character);
			}
		}
		return quoted.append('"').toString();
	}

}
