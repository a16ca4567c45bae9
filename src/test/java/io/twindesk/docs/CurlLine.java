package io.twindesk.docs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.twindesk.RawHttp;

/**
 * Executes a curl command line of the documentation on a machine without curl. Supports
 * only the options that the documentation uses.
 */
final class CurlLine {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

	private String method = "";

	private String url = "";

	private String body = "";

	private final List<String> headers = new ArrayList<>();

	private final List<String> parts = new ArrayList<>();

	private CurlLine() {
	}

	/**
	 * Sends the request to a port other than the documented one and returns the body of
	 * the response.
	 */
	static String run(String line, int port) {
		CurlLine curl = new CurlLine();
		curl.read(words(line).iterator());
		return curl.send(port);
	}

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(line);
		while (matcher.find()) {
			for (int group = 1; group <= 3; group++) {
				if (matcher.group(group) != null) {
					words.add((group == 2) ? matcher.group(group).replaceAll("\\\\([\"\\\\$`])", "$1")
							: matcher.group(group));
				}
			}
		}
		return words;
	}

	private void read(Iterator<String> words) {
		words.next();
		while (words.hasNext()) {
			String word = words.next();
			switch (word) {
				case "-u" -> this.headers.add("Authorization: Basic "
						+ Base64.getEncoder().encodeToString(words.next().getBytes(StandardCharsets.UTF_8)));
				case "-H" -> this.headers.add(words.next());
				case "-X" -> this.method = words.next();
				case "-d" -> this.body = words.next();
				case "-F" -> this.parts.add(words.next());
				case "-g" -> {
				}
				default -> {
					if (word.startsWith("-")) {
						throw new AssertionError("The documentation uses an unsupported option: " + word);
					}
					this.url = word;
				}
			}
		}
	}

	private String send(int port) {
		if (!this.parts.isEmpty()) {
			multipart();
		}
		else if (!this.body.isEmpty() && this.headers.stream().noneMatch(CurlLine::isContentType)) {
			this.headers.add("Content-Type: application/x-www-form-urlencoded");
		}
		String target = this.url.replaceFirst("^http://[^/]*", "");
		StringBuilder head = new StringBuilder();
		head.append(!this.method.isEmpty() ? this.method : (this.body.isEmpty() ? "GET" : "POST"));
		head.append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost:").append(port);
		this.headers.forEach((header) -> head.append("\r\n").append(header));
		byte[] content = this.body.getBytes(StandardCharsets.UTF_8);
		head.append("\r\nContent-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
		return RawHttp.exchange(port, head.toString(), content).body();
	}

	private void multipart() {
		StringBuilder parts = new StringBuilder();
		for (String part : this.parts) {
			String[] field = part.split("=", 2);
			parts.append(
					"--curl\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n");
		}
		this.body = parts + "--curl--\r\n";
		this.headers.add("Content-Type: multipart/form-data; boundary=curl");
	}

	private static boolean isContentType(String header) {
		return header.toLowerCase(Locale.ROOT).startsWith("content-type:");
	}

}
