package io.twindesk.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a curl line of the documentation says, on a machine without curl. Knows the
 * options that the documentation uses and no other.
 */
final class CurlLine {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

	private String method = "";

	private String url = "";

	private String body = "";

	private final List<String> headers = new ArrayList<>();

	private CurlLine() {
	}

	/** Sends the request to another port than the documentation's and reads the answer's body. */
	static String run(String line, int port) {
		CurlLine curl = new CurlLine();
		curl.read(words(line).iterator());
		curl.url = curl.url.replace("localhost:8080", "localhost:" + port);
		try {
			return curl.send();
		}
		catch (IOException ex) {
			throw new AssertionError("No answer to " + line, ex);
		}
	}

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(line);
		while (matcher.find()) {
			for (int group = 1; group <= 3; group++) {
				if (matcher.group(group) != null) {
					words.add(matcher.group(group));
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
				case "-g" -> {
				}
				default -> {
					if (word.startsWith("-")) {
						throw new AssertionError("The documentation uses an option that is not known here: " + word);
					}
					this.url = word;
				}
			}
		}
	}

	@SuppressWarnings("deprecation") // a URI refuses the raw brackets that curl sends
	private String send() throws IOException {
		URI server = URI.create(this.url.replaceFirst("(//[^/]*).*", "$1"));
		HttpURLConnection connection = (HttpURLConnection) new URL(server.toURL(),
				this.url.substring(server.toString().length()))
			.openConnection();
		connection.setRequestMethod(!this.method.isEmpty() ? this.method : (this.body.isEmpty() ? "GET" : "POST"));
		for (String header : this.headers) {
			String[] parts = header.split(": ?", 2);
			connection.setRequestProperty(parts[0], parts[1]);
		}
		if (!this.body.isEmpty()) {
			connection.setDoOutput(true);
			connection.getOutputStream().write(this.body.getBytes(StandardCharsets.UTF_8));
		}
		try (InputStream answer = (connection.getResponseCode() < 400) ? connection.getInputStream()
				: connection.getErrorStream()) {
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
