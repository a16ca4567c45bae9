package io.twindesk.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.twindesk.web.Exchange.Header;
import io.twindesk.web.Exchange.Message;
import org.jspecify.annotations.Nullable;

/** Takes keys out of what is kept: whoever may read the journal may not have them. */
final class Mask {

	private static final String HIDDEN = "***";

	private static final String KEY = "apikey";

	private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", KEY);

	private static final Pattern KEY_IN_PATH = Pattern.compile("(?i)(apikey(?:=|%3d))[^/&]*");

	private Mask() {
	}

	static Message headers(Message message) {
		return new Message(message.headers()
			.stream()
			.map((header) -> SECRET.contains(header.name().toLowerCase(Locale.ROOT)) ? masked(header) : header)
			.toList(), message.body(), message.truncated());
	}

	/** The scheme of an Authorization header stays. */
	private static Header masked(Header header) {
		int blank = header.name().equalsIgnoreCase("authorization") ? header.value().indexOf(' ') : -1;
		return new Header(header.name(), header.value().substring(0, blank + 1) + HIDDEN);
	}

	static @Nullable String query(@Nullable String query) {
		if (query == null) {
			return null;
		}
		return Arrays.stream(query.split("&", -1)).map(Mask::field).collect(Collectors.joining("&"));
	}

	static String path(String path) {
		return KEY_IN_PATH.matcher(path).replaceAll("$1" + HIDDEN);
	}

	private static String field(String field) {
		int equals = field.indexOf('=');
		return (equals > 0 && decoded(field.substring(0, equals)).equalsIgnoreCase(KEY))
				? field.substring(0, equals + 1) + HIDDEN : field;
	}

	private static String decoded(String name) {
		try {
			return URLDecoder.decode(name, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return name;
		}
	}

}
