package io.twindesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares complete responses with golden files, which have the form of the vendors'
 * samples. A response is compared character by character, so the order of its keys, its
 * JSON types and the spelling of its numbers count, and so does an additional key. {@code
 * <date>}, {@code <password>} and {@code <code>} stand for values that differ from run to
 * run, in their proper form, and {@code <message>} for any message.
 *
 * <p>
 * With {@code -Dgolden.write=true} the files are written instead, with these placeholders
 * where the response has a value of that form.
 */
public final class Golden {

	static final Path FOLDER = Path.of("src/test/resources/io/twindesk");

	private final Path folder;

	private final boolean write;

	Golden(Path folder, boolean write) {
		this.folder = folder;
		this.write = write;
	}

	/**
	 * Compares a response with a file of a dialect, for example {@code deskie/list.json}.
	 */
	public static void matches(String file, Response response) {
		matches(file, text(response));
	}

	/** Compares the text of a response with a file of a dialect. */
	public static void matches(String file, String response) {
		new Golden(FOLDER, Boolean.getBoolean("golden.write")).check(file, response);
	}

	/** Compares the text of a response with a file, or writes the file. */
	void check(String file, String response) {
		String json = withoutVariables(response);
		try {
			if (this.write) {
				Files.writeString(this.folder.resolve(file), GoldenLayout.of(json));
			}
			assertThat(json).as(file).isEqualTo(compact(Files.readString(this.folder.resolve(file))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the body of a response as it was sent. */
	public static String text(Response response) {
		return new String(response.asByteArray(), StandardCharsets.UTF_8);
	}

	private static String withoutVariables(String json) {
		return json
			.replaceAll("\"(created_at|updated_at)\":"
					+ "\"[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} \\+0[23]00\"",
					"\"$1\":\"<date>\"")
			.replaceAll("\"password\":\"[a-z]{6}\"", "\"password\":\"<password>\"")
			.replaceAll("\"code\":\"o_[A-Z0-9]{6}_[a-z]{2}\"", "\"code\":\"<code>\"")
			.replaceAll("\"message\":\"(?:[^\"\\\\]|\\\\.)+\"", "\"message\":\"<message>\"")
			.replaceAll("\"until\":\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z\"",
					"\"until\":\"<date>\"");
	}

	/** Removes the white space between tokens. */
	private static String compact(String json) {
		return json.replaceAll("(\"(?:[^\"\\\\]|\\\\.)*\")|\\s+", "$1");
	}

}
