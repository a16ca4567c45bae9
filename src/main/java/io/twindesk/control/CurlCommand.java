package io.twindesk.control;

import java.util.Locale;
import java.util.Set;

import io.twindesk.journal.JournalEntry;
import io.twindesk.web.Exchange.Header;

/** Formats a request as a curl command with {@code KEY} in place of the key. */
final class CurlCommand {

	private static final String KEY = "KEY";

	/** Headers that curl sends by itself. */
	private static final Set<String> CURL_HEADERS = Set.of("host", "content-length", "connection", "user-agent",
			"accept", "accept-encoding", "transfer-encoding", "expect");

	private CurlCommand() {
	}

	static String of(JournalEntry journalEntry, String scheme) {
		// with -X HEAD curl waits for a body
		StringBuilder command = new StringBuilder(
				journalEntry.method().equals("HEAD") ? "curl -g -I" : "curl -g -X " + quoted(journalEntry.method()));
		String host = "localhost";
		for (Header header : journalEntry.request().headers()) {
			String name = header.name().toLowerCase(Locale.ROOT);
			if (name.equals("host")) {
				host = header.value();
			}
			else if (name.equals("authorization")) {
				command.append(" -u ").append(quoted(journalEntry.staffEmail() + ":" + KEY));
			}
			else if (name.equals("apikey")) {
				command.append(" -H ").append(quoted(header.name() + ": " + KEY));
			}
			else if (!CURL_HEADERS.contains(name)) {
				command.append(" -H ").append(quoted(header.name() + ": " + header.value()));
			}
		}
		if (journalEntry.request().body().length > 0) {
			command.append(" --data-raw ").append(quoted(JournalEntry.text(journalEntry.request())));
		}
		String query = (journalEntry.query() != null) ? "?" + journalEntry.query().replace("=***", "=" + KEY) : "";
		return command.append(' ').append(quoted(scheme + "://" + host + journalEntry.path() + query)).toString();
	}

	/** Quotes a text for a POSIX shell. */
	private static String quoted(String text) {
		return text.matches("[A-Za-z]+") ? text : "'" + text.replace("'", "'\\''") + "'";
	}

}
