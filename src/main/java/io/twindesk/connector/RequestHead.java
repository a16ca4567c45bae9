package io.twindesk.connector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Request line and headers as they were received, for a request whose head Tomcat rejects
 * and therefore does not make available. Where Tomcat has parsed a header it has moved
 * its value inside the buffer, so such a header is taken from the parsed ones.
 *
 * @param line the request line, as far as it was received
 * @param unparsed the complete header lines that Tomcat has not accepted
 * @param fields the headers that have a name and a value
 * @param length the bytes of the head that were received
 * @param whole whether the head was received to its end
 */
record RequestHead(String line, List<String> unparsed, List<Field> fields, int length, boolean whole) {

	/** The head of a request that is being processed; empty if it is not available. */
	static RequestHead of(Request request) {
		if (!(request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer input)) {
			return of("");
		}
		ByteBuffer received = input.getByteBuffer().duplicate();
		int read = received.position();
		RequestHead raw = of(StandardCharsets.ISO_8859_1.decode(received.position(0)).toString());
		MimeHeaders parsed = request.getCoyoteRequest().getMimeHeaders();
		boolean complete = raw.whole && read >= raw.length;
		// the last parsed header may be the rejected one
		int accepted = complete ? raw.unparsed.size() : Math.min(parsed.size(), raw.unparsed.size());
		List<Field> fields = new ArrayList<>();
		for (int i = 0; i < parsed.size(); i++) {
			if (parsed.getValue(i) != null && !parsed.getValue(i).isNull()) {
				fields.add(new Field(parsed.getName(i).toString(), parsed.getValue(i).toString()));
			}
		}
		fields.addAll(fields(raw.unparsed.subList(accepted, raw.unparsed.size())));
		int rejected = complete ? accepted : Math.max(accepted - 1, 0);
		return new RequestHead(raw.line, raw.unparsed.subList(rejected, raw.unparsed.size()), fields, raw.length,
				raw.whole);
	}

	/** Parses what was received, each character one byte. */
	static RequestHead of(String received) {
		int at = 0;
		while (at < received.length() && (received.charAt(at) == '\r' || received.charAt(at) == '\n')) {
			at++; // blank lines before a request are skipped
		}
		int begin = at;
		List<String> lines = new ArrayList<>();
		int end = received.indexOf('\n', at);
		while (end >= 0) {
			String line = received.substring(at, end);
			line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
			at = end + 1;
			if (line.isEmpty()) {
				return of(lines, at, true);
			}
			lines.add(line);
			end = received.indexOf('\n', at);
		}
		return of(lines.isEmpty() ? List.of(received.substring(begin)) : lines, received.length(), false);
	}

	private static RequestHead of(List<String> lines, int length, boolean whole) {
		List<String> headers = lines.subList(1, lines.size());
		return new RequestHead(lines.get(0), headers, fields(headers), length, whole);
	}

	private static List<Field> fields(List<String> lines) {
		List<Field> fields = new ArrayList<>();
		for (String line : lines) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				fields.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
			}
		}
		return fields;
	}

	String method() {
		int blank = this.line.indexOf(' ');
		return (blank > 0) ? this.line.substring(0, blank) : "";
	}

	/** The request target, empty if the line does not reach that far. */
	String target() {
		int blank = this.line.indexOf(' ');
		if (blank < 0) {
			return "";
		}
		String rest = this.line.substring(blank + 1);
		int last = rest.lastIndexOf(" HTTP/");
		return (last >= 0) ? rest.substring(0, last) : rest;
	}

	/** The path of the target, in absolute form too. */
	String path() {
		String target = target().replaceFirst("^https?://[^/?]*", "");
		int query = target.indexOf('?');
		return (query >= 0) ? target.substring(0, query) : target;
	}

	@Nullable String query() {
		int query = target().indexOf('?');
		return (query >= 0) ? target().substring(query + 1) : null;
	}

	/** The values of a header; the case of its name is ignored. */
	List<String> values(String name) {
		return this.fields.stream().filter((field) -> field.name().equalsIgnoreCase(name)).map(Field::value).toList();
	}

	/** A header. */
	record Field(String name, String value) {
	}

}
