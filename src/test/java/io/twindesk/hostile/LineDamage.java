package io.twindesk.hostile;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Mutations of the request line. */
final class LineDamage {

	/** Prefixes and suffixes with which a path can be interpreted differently. */
	static final List<String> ENDS = List.of("/", "//", ";x=1", "/.", "/..", "/%2e", "%2f", "%00", "%5c", "\\", ".json",
			".JSON", ".xml", "%20", "%0a", "%0d%0aX:1", "?", "%3f", "#", "*", "..;/", "%252e", "~", "%c0%ae", "|", "{",
			"\u00e9");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "CONNECT", "PROPFIND", "FOO", "get", "post", "A".repeat(300));

	private static final List<String> IDS = List.of("0", "-1", "2147483648", "9223372036854775808", "1".repeat(5000),
			"1.5", "1e3", "0x10", "+1", "01", "%EF%BC%91", "%D9%A1", "%20", "%201", "UID", "null", "1,2", "'", "%25",
			"..", "demo");

	private static final List<String> ODD = List.of("a", "=", "&&", "%", "%zz=1", "%ff=1", "x=%ff", "%00=%00", "a[=1",
			"[]=1", "a[][]=1", "page=", "page=-1", "page=2147483648", "page=99999999999999999999", "limit=0", "limit=x",
			"itemStart=-1", "itemLimit=1000", "itemLimit=9223372036854775808", "custom_fields=1", "custom_fields[]=1",
			"custom_fields[cf_1", "custom_fields[cf_1]=%00", "custom_fields[cf_x]=1", "custom_fields[cf_1][a]=1",
			"__proto__[a]=1", "apiKey=x", "_method=DELETE", "credentials=x", "from=%00", "to=../x", "since=x",
			"status=9xx", "count=-1", "sort=id'--");

	private LineDamage() {
	}

	static void parameter(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.query.add(RandomPick.one(ODD, random));
	}

	static void hostile(MutableRequest mutableRequest, RandomGenerator random) {
		String value = Text.encoded(RandomPick.one(random.nextInt(5) == 0 ? Text.LONG : Text.HOSTILE, random));
		value = value.substring(0, Math.min(value.length(), 6000));
		if (mutableRequest.query.isEmpty()) {
			mutableRequest.query.add("query=" + value);
			return;
		}
		int at = random.nextInt(mutableRequest.query.size());
		mutableRequest.query.set(at, mutableRequest.query.get(at).replaceFirst("=.*", "") + "=" + value);
	}

	static void repeated(MutableRequest mutableRequest, RandomGenerator random) {
		if (!mutableRequest.query.isEmpty()) {
			String pair = RandomPick.one(mutableRequest.query, random);
			mutableRequest.query.add(random.nextBoolean() ? pair : pair.replaceFirst("=", "[]="));
		}
	}

	static void many(MutableRequest mutableRequest, RandomGenerator random) {
		int max = RandomPick.one(random, 50, 999, 1001, 3000);
		for (int i = 0; i < max; i++) {
			mutableRequest.query.add("a" + (max > 1000 ? "" : i));
		}
	}

	static void method(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.method = RandomPick.one(METHODS, random);
	}

	static void path(MutableRequest mutableRequest, RandomGenerator random) {
		String piece = RandomPick.one(ENDS, random);
		int at = mutableRequest.path.indexOf('/', 1 + random.nextInt(mutableRequest.path.length() - 1));
		mutableRequest.path = switch (random.nextInt(4)) {
			case 0 -> piece.startsWith("/") ? piece + mutableRequest.path : "/" + piece + mutableRequest.path;
			case 1 -> (at > 0) ? mutableRequest.path.substring(0, at) + piece + mutableRequest.path.substring(at)
					: mutableRequest.path + piece;
			case 2 -> random.nextBoolean() ? mutableRequest.path.toUpperCase(Locale.ROOT)
					: mutableRequest.path.replaceFirst("\\.json$", "");
			default -> mutableRequest.path + piece;
		};
	}

	static void id(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.path = mutableRequest.path.replaceFirst("/[0-9]+(?=[/.]|$)", "/" + RandomPick.one(IDS, random));
	}

	static void version(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.version = RandomPick.one(random, "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "http/1.1", "HTTP/1.1 x",
				"");
		mutableRequest.alone = true;
	}

}
