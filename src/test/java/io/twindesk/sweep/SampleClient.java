package io.twindesk.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The test of a client, as a program that needs only the JDK. Each argument is a step;
 * the program fails at the first response that it does not understand.
 */
public final class SampleClient {

	private SampleClient() {
	}

	/** Returns the command that runs this program. */
	public static List<String> command(String... steps) {
		try {
			List<String> command = new ArrayList<>(List.of(
					Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
					"-XX:+UseSerialGC", "-cp",
					Path.of(SampleClient.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString(),
					SampleClient.class.getName()));
			command.addAll(List.of(steps));
			return command;
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static void main(String[] steps) throws IOException {
		for (String step : steps) {
			switch (step) {
				case "variables" -> variables();
				case "create" -> expect("201 .*\"user_id\":1,.*",
						send("POST", "/api/users.json", "{\"user\":{\"user_email\":\"jane@acme.test\"}}"));
				case "duplicate" -> expect("4\\d\\d .*already_exist.*",
						send("POST", "/api/users.json", "{\"user\":{\"user_email\":\"jane@acme.test\"}}"));
				case "nobody" -> expect("200 .*total_count.*", send("GET", "/api/users.json?user_email=nobody", ""));
				case "switch" -> expect(".*=array|", System.getenv("TWINDESK_SWITCH"));
				default -> throw new IllegalArgumentException(step);
			}
		}
		System.out.println("all done");
	}

	private static void variables() {
		for (String name : List.of("URL", "DESKIE_URL", "OMNIDESK_URL", "STAFF_EMAIL", "API_KEY", "WORKSPACE",
				"SWITCH")) {
			System.out.println(name + ": " + System.getenv("TWINDESK_" + name));
		}
	}

	private static void expect(String pattern, String response) {
		System.out.println("checking " + pattern);
		if (!response.matches(pattern)) {
			System.err.println("unexpected response: " + response);
			System.exit(3);
		}
	}

	private static String send(String method, String path, String body) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(System.getenv("TWINDESK_DESKIE_URL") + path)
			.toURL()
			.openConnection();
		connection.setRequestMethod(method);
		connection.setRequestProperty("Authorization",
				"Basic " + Base64.getEncoder()
					.encodeToString((System.getenv("TWINDESK_STAFF_EMAIL") + ":" + System.getenv("TWINDESK_API_KEY"))
						.getBytes(StandardCharsets.UTF_8)));
		if (!body.isEmpty()) {
			connection.setRequestProperty("Content-Type", "application/json");
			connection.setDoOutput(true);
			connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
		}
		int status = connection.getResponseCode();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (InputStream response = (status < 400) ? connection.getInputStream() : connection.getErrorStream()) {
			response.transferTo(bytes);
		}
		return status + " " + bytes.toString(StandardCharsets.UTF_8);
	}

}
