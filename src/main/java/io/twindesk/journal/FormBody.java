package io.twindesk.journal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.twindesk.web.Exchange;

/**
 * Recognises JSON that was sent with the Content-Type of a form, as {@code curl -d} does.
 */
final class FormBody {

	static final String REASON = "The body is JSON, but its Content-Type is application/x-www-form-urlencoded; "
			+ "send Content-Type: application/json";

	private FormBody() {
	}

	/** Checks whether a body starts like a JSON object or array that is not empty. */
	static boolean isJson(Exchange exchange) {
		byte[] body = exchange.request().body();
		String text = new String(body, StandardCharsets.ISO_8859_1).stripLeading();
		return (text.startsWith("{") || text.startsWith("[")) && !text.strip().matches("\\{\\s*}|\\[\\s*]");
	}

	/** Checks whether such a body was sent as a URL-encoded form. */
	static boolean isJsonAsForm(Exchange exchange) {
		String type = RejectionReason.header(exchange, "Content-Type").strip().toLowerCase(Locale.ROOT);
		return type.startsWith("application/x-www-form-urlencoded") && isJson(exchange);
	}

}
