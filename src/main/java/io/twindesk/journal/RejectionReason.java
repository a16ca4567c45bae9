package io.twindesk.journal;

import java.io.IOException;
import java.util.stream.Collectors;

import io.twindesk.access.SecretText;
import io.twindesk.input.ContentEncodingException;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.web.CrossSiteException;
import io.twindesk.web.Exchange.Header;
import io.twindesk.web.Exchange;
import io.twindesk.connector.InvalidHeadException;
import io.twindesk.connector.RejectedPath;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Describes why a request was rejected before it reached its operation. */
final class RejectionReason {

	private RejectionReason() {
	}

	/** Returns the reason, null if the failure is of another kind. */
	static @Nullable String of(@Nullable Throwable failure, Exchange exchange) {
		String reason = text(failure, exchange);
		return (reason != null) ? SecretText.of(reason) : null;
	}

	private static @Nullable String text(@Nullable Throwable failure, Exchange exchange) {
		if (failure instanceof InvalidHeadException invalidHead) {
			return String.valueOf(invalidHead.getMessage());
		}
		if (failure instanceof RequestRejectedException) {
			return RejectedPath.of(exchange.path());
		}
		if (isMissingKey(failure)) {
			return "The key is not where this API reads it: Deskie's is the password of Authorization: Basic, "
					+ "Omnidesk's the header apiKey";
		}
		if (failure instanceof CrossSiteException site) {
			return site.reason();
		}
		if (failure instanceof ContentEncodingException encoding) {
			return encoding.getMessage() + ": " + header(exchange, "Content-Encoding");
		}
		if (failure instanceof HttpMediaTypeNotSupportedException type) {
			return type(type, exchange);
		}
		if (failure instanceof RequestTooLargeException large) {
			return String.valueOf(large.getMessage());
		}
		if (failure instanceof UnreadableInputException input) {
			return unreadable(input, exchange);
		}
		return (failure instanceof IOException) ? "The body ends before it is complete, or its chunks are invalid"
				: null;
	}

	private static boolean isMissingKey(@Nullable Throwable failure) {
		return failure instanceof AuthenticationCredentialsNotFoundException
				|| failure instanceof InsufficientAuthenticationException || failure instanceof BadCredentialsException;
	}

	private static String type(HttpMediaTypeNotSupportedException failure, Exchange exchange) {
		String reason = "The Content-Type " + header(exchange, "Content-Type") + " is not supported";
		String allowed = failure.getSupportedMediaTypes()
			.stream()
			.map(MediaType::toString)
			.collect(Collectors.joining(", "));
		return allowed.isEmpty() ? reason : reason + "; allowed, in UTF-8: " + allowed;
	}

	private static String unreadable(UnreadableInputException failure, Exchange exchange) {
		String detail = (failure.detail() != null) ? ": " + failure.detail() : "";
		return switch (failure.source()) {
			case JSON -> (failure.detail() != null) ? "The JSON body is invalid " + failure.detail()
					: "The body must be a JSON object";
			case FORM -> FormBody.isJson(exchange) ? FormBody.REASON : "The form body is invalid" + detail;
			case MULTIPART -> FormBody.isJson(exchange)
					? "The body is JSON, but its Content-Type is " + header(exchange, "Content-Type")
							+ "; send Content-Type: application/json"
					: "The multipart body is incomplete, has no boundary or is not UTF-8";
			case QUERY -> "The query is invalid" + detail;
		};
	}

	static String header(Exchange exchange, String name) {
		return exchange.request()
			.headers()
			.stream()
			.filter((header) -> header.name().equalsIgnoreCase(name))
			.map(Header::value)
			.collect(Collectors.joining(", "));
	}

}
