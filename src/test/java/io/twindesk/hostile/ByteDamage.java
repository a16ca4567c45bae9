package io.twindesk.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Mutations of the bytes of a body and of the headers that describe it. */
final class ByteDamage {

	private static final String PIECES = "{}[]\"'&=%+,:\\\r\n\u0000\u00e9\u00ff -0.aZ_/;";

	private static final List<String> TYPES = List.of("text/plain", "application/xml", "application/octet-stream",
			"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=xYzZY",
			"multipart/form-data; boundary=\"xYzZY", "multipart/form-data; boundary=" + "b".repeat(100),
			"multipart/form-data; boundary=äö", "multipart/mixed; boundary=xYzZY", "application/json",
			"application/json; charset=utf-16", "application/json; charset=nonsense", "application/json;charset=",
			"application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=windows-1251", "json", "/",
			"*/*", ";", "", "application/json, text/plain", "application/merge-patch+json", "text/json",
			"APPLICATION/JSON; CHARSET=\"UTF-8\"");

	private static final List<String> ODD_PAIRS = List.of("a[=1", "a]b=1", "a[][]=1", "a[b][c][d]=1", "__proto__[x]=1",
			"user[=1", "user[]=1", "user[user_email]=a@b.test&user[user_email][]=1", "user=1&user[user_email]=a@b.test",
			"user[custom_fields][cf_1][a]=1", "user[custom_fields][]=1", "user[custom_fields][cf_1=1", "%", "%z",
			"%zz=1", "%c0%af=1", "a=%ed%a0%80", "%00=1", "=", "&&&", "a".repeat(2000) + "=1",
			"a" + "[b]".repeat(200) + "=1", "groups[]=1&groups=2", "groups=[1,2", "groups=[", "'", "\"a=1\"");

	private static final List<String> PARTS = List.of("--xYzZY\r\n\r\n\r\n",
			"--xYzZY\r\nContent-Disposition: form-data\r\n\r\nx\r\n",
			"--xYzZY\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nx\r\n",
			"--xYzZY\r\nContent-Disposition: form-data; name=\"" + "n".repeat(9000) + "\"\r\n\r\nx\r\n",
			"--xYzZY\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nx\r\n",
			"--xYzZY\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n***\r\n",
			"--xYzZY\r\nContent-Type: multipart/mixed; boundary=b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n--b--\r\n",
			"--xYzZY--\r\n", "preamble\r\n",
			"--xYzZY\r\nContent-Disposition: form-data; name=\"a\u0000b\"\r\n\r\n\u0000\r\n");

	private ByteDamage() {
	}

	static void torn(MutableRequest mutableRequest, RandomGenerator random) {
		StringBuilder text = new StringBuilder(new String(mutableRequest.bytes(), StandardCharsets.ISO_8859_1));
		for (int i = random.nextInt(1, 5); i > 0; i--) {
			int at = random.nextInt(text.length() + 1);
			switch (random.nextInt(4)) {
				case 0 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
				case 1 -> text.setLength(at);
				case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 9)));
				default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
			}
		}
		mutableRequest.raw = text.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	static void noUtf8(MutableRequest mutableRequest, RandomGenerator random) {
		insert(mutableRequest, random,
				RandomPick.one(random, new byte[] { -1 }, new byte[] { -128 }, new byte[] { -64, -81 },
						new byte[] { -32, -128, -81 }, new byte[] { -19, -96, -128 },
						new byte[] { -12, -112, -128, -128 }));
	}

	static void charset(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.raw = new String(mutableRequest.bytes(), StandardCharsets.UTF_8).getBytes(
				Charset.forName(RandomPick.one(random, "UTF-16", "UTF-16LE", "UTF-32", "windows-1251", "ISO-8859-1")));
	}

	static void mark(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.raw = join("\uFEFF".repeat(random.nextInt(1, 3)).getBytes(StandardCharsets.UTF_8),
				mutableRequest.bytes());
	}

	static void brackets(MutableRequest mutableRequest, RandomGenerator random) {
		byte[] odd = RandomPick.one(ODD_PAIRS, random).getBytes(StandardCharsets.UTF_8);
		mutableRequest.raw = random.nextBoolean() ? join(mutableRequest.bytes(), join(new byte[] { '&' }, odd))
				: join(odd, join(new byte[] { '&' }, mutableRequest.bytes()));
	}

	static void parts(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.raw = join(RandomPick.one(PARTS, random).getBytes(StandardCharsets.ISO_8859_1),
				mutableRequest.bytes());
		if (mutableRequest.media != Media.MULTIPART && random.nextBoolean()) {
			mutableRequest.types.clear();
			mutableRequest.types.add(Media.MULTIPART.type());
		}
	}

	static void type(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.types.clear();
		mutableRequest.types.add(RandomPick.one(TYPES, random));
	}

	static void noType(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.types.clear();
	}

	static void twoTypes(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.types.add(RandomPick.one(TYPES, random));
	}

	static void truncated(MutableRequest mutableRequest, RandomGenerator random) {
		byte[] whole = mutableRequest.bytes();
		mutableRequest.length = "Content-Length: " + (whole.length + random.nextInt(1, 100)) + "\r\n";
		mutableRequest.raw = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
		mutableRequest.alone = true;
	}

	static void tooLong(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.length = "Content-Length: " + random.nextInt(mutableRequest.bytes().length + 1) + "\r\n";
		mutableRequest.raw = mutableRequest.bytes();
		mutableRequest.alone = true;
	}

	static void oddLength(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.length = RandomPick.one(random, "Content-Length: -1\r\n",
				"Content-Length: 99999999999999999999\r\n", "Content-Length: 1\r\nContent-Length: 2\r\n",
				"Content-Length: x\r\n", "Content-Length:\r\n", "Transfer-Encoding: chunked\r\n",
				"Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: x\r\n",
				"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "",
				"Content-Encoding: gzip\r\nContent-Length: 5\r\n");
		mutableRequest.alone = true;
	}

	private static void insert(MutableRequest mutableRequest, RandomGenerator random, byte[] more) {
		byte[] bytes = mutableRequest.bytes();
		int at = random.nextInt(bytes.length + 1);
		mutableRequest.raw = join(Arrays.copyOf(bytes, at), join(more, Arrays.copyOfRange(bytes, at, bytes.length)));
	}

	private static byte[] join(byte[] first, byte[] second) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(first);
		both.writeBytes(second);
		return both.toByteArray();
	}

}
