package io.twindesk.connector;

import java.util.List;
import java.util.regex.Pattern;

import org.apache.tomcat.util.http.parser.Host;

import org.springframework.http.HttpStatus;

/** Determines why Tomcat rejected the head of a request; it reports only a status. */
final class MalformedHead {

	private static final Pattern LINE = Pattern.compile("[!-~]+ [^ ]+ HTTP/[0-9]\\.[0-9]");

	private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-zA-Z-]+");

	private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

	private static final Pattern AUTHORITY = Pattern.compile("(?i)https?://(?:[^/?@]*@)?([^/?]*).*", Pattern.DOTALL);

	private static final int MAX_NAME = 64;

	private MalformedHead() {
	}

	/**
	 * Returns the reason as an exception.
	 * @param status the status that Tomcat reports
	 * @param maxBytes the maximum length of a head
	 * @param maxHeaders the maximum number of headers
	 */
	static InvalidHeadException find(RequestHead head, HttpStatus status, int maxBytes, int maxHeaders) {
		if (head.length() > maxBytes || (!head.whole() && head.length() == maxBytes)) {
			return tooLarge(head, maxBytes);
		}
		if (head.fields().size() > maxHeaders) {
			return new InvalidHeadException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
					InvalidHeadException.HEADERS_TOO_LARGE, "The request has more than " + maxHeaders + " headers");
		}
		if (!LINE.matcher(head.line()).matches()) {
			return target(status, "The request line must be a method, a path and HTTP/1.1");
		}
		for (String header : head.unparsed()) {
			String reason = header(header);
			if (!reason.isEmpty()) {
				return new InvalidHeadException(status, "wrong_header", reason);
			}
		}
		String host = host(head);
		if (!host.isEmpty()) {
			return new InvalidHeadException(status, "wrong_host", host);
		}
		String length = length(head);
		return length.isEmpty() ? target(status, RejectedPath.of(head.path()))
				: new InvalidHeadException(status, "wrong_header", length);
	}

	/** Reports the larger part. */
	private static InvalidHeadException tooLarge(RequestHead head, int maxBytes) {
		return (head.line().length() > maxBytes / 2)
				? new InvalidHeadException(HttpStatus.URI_TOO_LONG, "uri_too_long",
						"The request line has more than " + maxBytes / 2 + " bytes and the head more than " + maxBytes)
				: new InvalidHeadException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
						InvalidHeadException.HEADERS_TOO_LARGE,
						"The request line and the headers have more than " + maxBytes + " bytes");
	}

	private static InvalidHeadException target(HttpStatus status, String reason) {
		return new InvalidHeadException(status, InvalidHeadException.URL, reason);
	}

	/** The reason why a header line is malformed, empty if it is not. */
	private static String header(String line) {
		int colon = line.indexOf(':');
		if (line.startsWith(" ") || line.startsWith("\t")) {
			return "A header must be in one line";
		}
		if (colon < 0) {
			return "A header must have a colon after its name";
		}
		String name = line.substring(0, colon);
		if (!NAME.matcher(name).matches()) {
			return "The name of a header must be a token, without blanks";
		}
		return CONTROL.matcher(line).find() ? "The header " + shortened(name) + " contains a control character" : "";
	}

	private static String host(RequestHead head) {
		List<String> hosts = head.values("Host");
		if (hosts.isEmpty()) {
			return head.line().endsWith("HTTP/1.0") ? "" : "The header Host is missing";
		}
		if (hosts.size() > 1) {
			return "The header Host must be sent once";
		}
		String host = hosts.get(0);
		try {
			Host.parse(LenientHttp11Processor.validated(host));
		}
		catch (IllegalArgumentException ex) {
			return "The header Host is not a valid host name and port";
		}
		int colon = host.lastIndexOf(':');
		if (colon >= 0 && colon > host.lastIndexOf(']') && !host.substring(colon + 1).matches("[0-9]{0,5}")) {
			return "The header Host is not a valid host name and port";
		}
		var authority = AUTHORITY.matcher(head.target());
		return (authority.matches() && !authority.group(1).equalsIgnoreCase(host))
				? "The header Host differs from the host of the request line" : "";
	}

	private static String length(RequestHead head) {
		List<String> lengths = head.values("Content-Length");
		if (lengths.size() > 1 || lengths.stream().anyMatch((length) -> !length.matches("[0-9]{1,18}"))) {
			return "The header Content-Length must be one number";
		}
		List<String> encodings = head.values("Transfer-Encoding");
		return encodings.stream().allMatch("chunked"::equalsIgnoreCase) ? ""
				: "The header Transfer-Encoding must be chunked";
	}

	private static String shortened(String name) {
		return (name.length() > MAX_NAME) ? name.substring(0, MAX_NAME) + "…" : name;
	}

}
