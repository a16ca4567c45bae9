package io.twindesk.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.journal.JournalEntry;
import io.twindesk.web.Exchange;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Requests of the journal in the format HAR 1.2 (HTTP archive), which browsers and
 * proxies read. A size of -1 is unknown.
 */
record HttpArchive(Log log) {

	private static final String HTTP_VERSION = "HTTP/1.1";

	/**
	 * Creates an archive.
	 * @param version the version of this server
	 * @param scheme the scheme of the URLs
	 */
	static HttpArchive of(List<JournalEntry> entries, String version, String scheme) {
		return new HttpArchive(new Log("1.2", new Creator("Twindesk", version),
				entries.stream().map((entry) -> Entry.of(entry, scheme)).toList()));
	}

	private static List<NameValue> headers(Exchange.Message message) {
		return message.headers().stream().map((header) -> new NameValue(header.name(), header.value())).toList();
	}

	private static String header(Exchange.Message message, String name) {
		return Objects.requireNonNullElse(message.header(name), "");
	}

	private static int size(Exchange.Message message) {
		return message.truncated() ? -1 : message.body().length;
	}

	record Log(String version, Creator creator, List<Entry> entries) {
	}

	record Creator(String name, String version) {
	}

	record NameValue(String name, String value) {
	}

	/**
	 * A request with its response.
	 *
	 * @param time the duration in milliseconds
	 * @param comment the name of the operation
	 */
	record Entry(Instant startedDateTime, long time, Request request, Response response, Map<String, Object> cache,
			Timings timings, @JsonInclude(Include.NON_NULL) @Nullable String comment) {

		static Entry of(JournalEntry entry, String scheme) {
			return new Entry(entry.at(), entry.durationMs(), Request.of(entry, scheme), Response.of(entry), Map.of(),
					new Timings(0, entry.durationMs(), 0), entry.operation());
		}

	}

	/** Durations in milliseconds. */
	record Timings(long send, @JsonProperty("wait") long waiting, long receive) {
	}

	/** A request, in which keys are masked. */
	record Request(String method, String url, String httpVersion, List<NameValue> cookies, List<NameValue> headers,
			List<NameValue> queryString, @JsonInclude(Include.NON_NULL) @Nullable PostData postData, int headersSize,
			int bodySize) {

		static Request of(JournalEntry entry, String scheme) {
			Exchange.Message message = entry.request();
			String host = header(message, "host");
			String query = (entry.query() != null) ? "?" + entry.query() : "";
			String url = scheme + "://" + (host.isEmpty() ? "localhost" : host) + entry.path() + query;
			PostData body = (message.body().length > 0)
					? new PostData(header(message, "content-type"), List.of(), JournalEntry.text(message)) : null;
			return new Request(entry.method(), url, HTTP_VERSION, List.of(), HttpArchive.headers(message),
					parameters(entry.query()), body, -1, size(message));
		}

		private static List<NameValue> parameters(@Nullable String query) {
			List<NameValue> parameters = new ArrayList<>();
			for (String part : (query != null) ? query.split("&") : new String[0]) {
				int end = part.indexOf('=');
				if (!part.isEmpty()) {
					parameters.add(new NameValue(decoded((end < 0) ? part : part.substring(0, end)),
							(end < 0) ? "" : decoded(part.substring(end + 1))));
				}
			}
			return parameters;
		}

		/** Decodes a text; one that is not valid stays as it is. */
		private static String decoded(String text) {
			try {
				return URLDecoder.decode(text, StandardCharsets.UTF_8);
			}
			catch (IllegalArgumentException ex) {
				return text;
			}
		}

	}

	/** The body of a request. */
	record PostData(String mimeType, List<NameValue> params, String text) {
	}

	/** A response; its status is 0 if none was sent. */
	record Response(int status, String statusText, String httpVersion, List<NameValue> cookies, List<NameValue> headers,
			Content content, String redirectURL, int headersSize, int bodySize) {

		static Response of(JournalEntry entry) {
			Exchange.Message message = entry.response();
			if (message == null || entry.status() == null) {
				return new Response(0, "", HTTP_VERSION, List.of(), List.of(), new Content(0, "", ""), "", -1, -1);
			}
			HttpStatus status = HttpStatus.resolve(entry.status());
			return new Response(entry.status(), (status != null) ? status.getReasonPhrase() : "", HTTP_VERSION,
					List.of(), HttpArchive.headers(message),
					new Content(message.body().length, header(message, "content-type"), JournalEntry.text(message)),
					header(message, "location"), -1, size(message));
		}

	}

	/** The body of a response. */
	record Content(int size, String mimeType, String text) {
	}

}
