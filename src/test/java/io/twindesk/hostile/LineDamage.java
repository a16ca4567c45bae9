package io.twindesk.hostile;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What may be wrong with a request line. */
final class LineDamage {

	/**
	 * Who else a path may mean if somebody reads it otherwise: put in front or behind.
	 */
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

	static void parameter(Draft draft, RandomGenerator random) {
		draft.query.add(Pick.one(ODD, random));
	}

	static void hostile(Draft draft, RandomGenerator random) {
		String value = Text.encoded(Pick.one(random.nextInt(5) == 0 ? Text.LONG : Text.HOSTILE, random));
		value = value.substring(0, Math.min(value.length(), 6000));
		if (draft.query.isEmpty()) {
			draft.query.add("query=" + value);
			return;
		}
		int at = random.nextInt(draft.query.size());
		draft.query.set(at, draft.query.get(at).replaceFirst("=.*", "") + "=" + value);
	}

	static void repeated(Draft draft, RandomGenerator random) {
		if (!draft.query.isEmpty()) {
			String pair = Pick.one(draft.query, random);
			draft.query.add(random.nextBoolean() ? pair : pair.replaceFirst("=", "[]="));
		}
	}

	static void many(Draft draft, RandomGenerator random) {
		int most = Pick.one(random, 50, 999, 1001, 3000);
		for (int i = 0; i < most; i++) {
			draft.query.add("a" + (most > 1000 ? "" : i));
		}
	}

	static void method(Draft draft, RandomGenerator random) {
		draft.method = Pick.one(METHODS, random);
	}

	static void path(Draft draft, RandomGenerator random) {
		String piece = Pick.one(ENDS, random);
		int at = draft.path.indexOf('/', 1 + random.nextInt(draft.path.length() - 1));
		draft.path = switch (random.nextInt(4)) {
			case 0 -> piece.startsWith("/") ? piece + draft.path : "/" + piece + draft.path;
			case 1 -> (at > 0) ? draft.path.substring(0, at) + piece + draft.path.substring(at) : draft.path + piece;
			case 2 ->
				random.nextBoolean() ? draft.path.toUpperCase(Locale.ROOT) : draft.path.replaceFirst("\\.json$", "");
			default -> draft.path + piece;
		};
	}

	static void id(Draft draft, RandomGenerator random) {
		draft.path = draft.path.replaceFirst("/[0-9]+(?=[/.]|$)", "/" + Pick.one(IDS, random));
	}

	static void version(Draft draft, RandomGenerator random) {
		draft.version = Pick.one(random, "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "http/1.1", "HTTP/1.1 x", "");
		draft.alone = true;
	}

}
