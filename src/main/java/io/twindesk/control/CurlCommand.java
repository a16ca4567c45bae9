package io.twindesk.control;

import java.util.Locale;
import java.util.Set;

import io.twindesk.journal.JournalEntry;
import io.twindesk.web.Exchange.Header;

/** A call as a command for a shell, with {@code KEY} where the key has to be put in. */
final class CurlCommand {

	private static final String KEY = "KEY";

	/** What curl says by itself. */
	private static final Set<String> OWN = Set.of("host", "content-length", "connection", "user-agent", "accept",
			"accept-encoding", "transfer-encoding", "expect");

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
			else if (!OWN.contains(name)) {
				command.append(" -H ").append(quoted(header.name() + ": " + header.value()));
			}
		}
		if (journalEntry.request().body().length > 0) {
			command.append(" --data-raw ").append(quoted(JournalEntry.text(journalEntry.request())));
		}
		String query = (journalEntry.query() != null) ? "?" + journalEntry.query().replace("=***", "=" + KEY) : "";
		return command.append(' ').append(quoted(scheme + "://" + host + journalEntry.path() + query)).toString();
	}

	/** For a POSIX shell, in which nothing stands for itself but the quote. */
	private static String quoted(String text) {
		return text.matches("[A-Za-z]+") ? text : "'" + text.replace("'", "'\\''") + "'";
	}

}
