package io.twindesk.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.twindesk.access.SecretText;
import io.twindesk.web.Exchange.Header;
import io.twindesk.web.Exchange.Message;
import org.jspecify.annotations.Nullable;

/**
 * Masks the keys in recorded requests: permission to read the journal must not include
 * the keys.
 */
public final class SecretMasker {

	private static final String HIDDEN = SecretText.HIDDEN;

	private static final String KEY = "apikey";

	private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", KEY);

	private static final Pattern SCHEME = Pattern.compile("(?i)(?:basic|bearer|digest|apikey)[ \\t]+");

	private static final Pattern KEY_IN_PATH = Pattern.compile("(?i)(api[-_]?key(?:=|%3d))[^/&]*");

	private SecretMasker() {
	}

	/** Masks headers and body; bytes that are not text do not change. */
	static Message message(Message message) {
		byte[] body = SecretText.of(new String(message.body(), StandardCharsets.ISO_8859_1))
			.getBytes(StandardCharsets.ISO_8859_1);
		return new Message(message.headers().stream().map(SecretMasker::header).toList(),
				isForm(message) ? form(body) : body, message.truncated());
	}

	private static Header header(Header header) {
		String name = header.name().toLowerCase(Locale.ROOT);
		return isSecret(name) ? masked(header) : new Header(header.name(), SecretText.of(header.value()));
	}

	private static boolean isForm(Message message) {
		return message.headers()
			.stream()
			.anyMatch((header) -> header.name().equalsIgnoreCase("content-type")
					&& header.value().toLowerCase(Locale.ROOT).contains("urlencoded"));
	}

	/** Masks a form, in which names may be encoded as in a query. */
	private static byte[] form(byte[] body) {
		return String.valueOf(query(new String(body, StandardCharsets.ISO_8859_1)))
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static boolean isSecret(String name) {
		return SECRET.contains(name) || name.endsWith("authorization") || isKey(name);
	}

	private static boolean isKey(String name) {
		return name.replaceAll("[-_\\[\\]]", "").toLowerCase(Locale.ROOT).endsWith(KEY);
	}

	/**
	 * Preserves the scheme of an Authorization header, but only a known one: the value
	 * might be the key itself.
	 */
	private static Header masked(Header header) {
		Matcher scheme = SCHEME.matcher(header.value());
		boolean hasScheme = header.name().equalsIgnoreCase("authorization") && scheme.lookingAt();
		return new Header(header.name(), (hasScheme ? scheme.group() : "") + HIDDEN);
	}

	/** Masks the values of keys in a query. */
	public static @Nullable String query(@Nullable String query) {
		if (query == null) {
			return null;
		}
		return Arrays.stream(query.split("&", -1)).map(SecretMasker::field).collect(Collectors.joining("&"));
	}

	/** Masks a key in a path. */
	public static String path(String path) {
		return KEY_IN_PATH.matcher(path).replaceAll("$1" + HIDDEN);
	}

	private static String field(String field) {
		int equals = field.indexOf('=');
		return (equals > 0 && isKey(decoded(field.substring(0, equals)))) ? field.substring(0, equals + 1) + HIDDEN
				: field;
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
