package io.twindesk.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** Mutations of the headers. */
final class HeaderDamage {

	private static final List<String> ODD = List.of("X-Long: " + "x".repeat(7000), "X-Much: " + "x".repeat(20_000),
			": none", "No colon", "X Y: blank", "X\u0000Y: zero", "X-Zero: a\u0000b", "X-Bytes: \u00ff\u00fe\u0080",
			" folded: 1", "Accept: text/html", "Accept: ;;;", "Accept-Language: %%%", "Accept-Encoding: gzip, x",
			"Range: bytes=0-1", "Range: bytes=9-1", "If-None-Match: *", "If-Modified-Since: yesterday",
			"Expect: 100-continue", "Expect: x", "Upgrade: h2c", "Upgrade: websocket", "Connection: close",
			"Connection: x, y", "Cookie: JSESSIONID=1; a=\u00ff", "Origin: null", "Origin: http://evil.test",
			"Origin: :::", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: x", "Forwarded: for=\"",
			"X-Forwarded-For: 1.2.3.4", "X-Forwarded-Proto: x", "Last-Event-ID: x",
			"Last-Event-ID: 9223372036854775808", "Last-Event-ID: 0", "Authorization: ", "Authorization: Bearer",
			"Authorization: Basic \u00ff", "apiKey: ", "apiKey: \u00ff", "Transfer-Encoding: identity",
			"Content-Range: x");

	static final List<String> OVERRIDES = List.of("X-HTTP-Method-Override: DELETE", "X-HTTP-Method: PUT",
			"X-Method-Override: DELETE", "X-Original-URL: /_twindesk/workspaces",
			"X-Rewrite-URL: /_twindesk/workspaces", "X-Original-Method: GET", "X-Forwarded-Prefix: /api",
			"X-Forwarded-Host: localhost", "X-Forwarded-Uri: /", "X-Original-Host: localhost", "X-Host: localhost",
			"X-Forwarded-For: 127.0.0.1", "X-Real-IP: 127.0.0.1");

	private HeaderDamage() {
	}

	static void odd(MutableRequest mutableRequest, RandomGenerator random) {
		String header = RandomPick.one(ODD, random);
		mutableRequest.headers.add(header);
		mutableRequest.alone |= header.startsWith("Expect") || header.startsWith("Transfer")
				|| header.startsWith("Connection");
	}

	static void many(MutableRequest mutableRequest, RandomGenerator random) {
		for (int i = RandomPick.one(random, 50, 99, 101, 500); i > 0; i--) {
			mutableRequest.headers.add("X-Many: " + i);
		}
	}

	static void host(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.headers.add(RandomPick.one(random, "Host: evil.test", "Host:", "Host: a\r\nHost: b",
				"Host: localhost:x", "Host: [::1", "Host: ..", "Host: demo.localhost", "Host: \u00ff", "Host: a b"));
	}

	static void override(MutableRequest mutableRequest, RandomGenerator random) {
		mutableRequest.headers.add(RandomPick.one(OVERRIDES, random));
	}

	static void idempotencyKey(MutableRequest mutableRequest, RandomGenerator random) {
		String key = RandomPick.one(random, "a", "\"a\"", "\"", "", "a".repeat(255), "a".repeat(256), "\u00ff", "a\tb",
				"%00", "'--");
		mutableRequest.headers.add("Idempotency-Key: " + key);
		if (random.nextInt(4) == 0) {
			mutableRequest.headers.add("Idempotency-Key: b");
		}
	}

}
