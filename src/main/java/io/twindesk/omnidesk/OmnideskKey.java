package io.twindesk.omnidesk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.twindesk.input.FormField;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UrlEncodedReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads the key of a request from the header {@code apiKey} and, if switched on, from the
 * header {@code Authorization} as in the vendor's older document, or from the URL.
 */
class OmnideskKey {

	static final String NAME = "apiKey";

	private static final Pattern AUTHORIZATION = Pattern.compile("(?i)apikey[ \\t]+(.*)");

	private final OmnideskProperties properties;

	OmnideskKey(OmnideskProperties properties) {
		this.properties = properties;
	}

	/** Returns the key of a request, null if there is none. */
	@Nullable String of(HttpServletRequest request) {
		String header = request.getHeader(NAME);
		if (header == null && this.properties.keyInAuthorization()) {
			header = inAuthorization(request.getHeader(HttpHeaders.AUTHORIZATION));
		}
		String query = request.getQueryString();
		if (header != null || query == null || !this.properties.keyInUrl()) {
			return header;
		}
		return UrlEncodedReader.read(query, Source.QUERY)
			.stream()
			.filter((field) -> field.name().equals(NAME))
			.map(FormField::text)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String inAuthorization(@Nullable String header) {
		Matcher scheme = AUTHORIZATION.matcher((header != null) ? header.strip() : "");
		return scheme.matches() ? scheme.group(1) : null;
	}

}
