package io.twindesk.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A request in the form in which it is sent.
 *
 * @param target path and query of the request line
 * @param head length of the head in bytes, including the empty line after it
 * @param alone whether the framing is invalid, so that no other request may follow on the
 * connection
 */
record RawRequest(String method, String target, byte[] bytes, int head, boolean alone) {

	private static final int MAX_LINE_BYTES = 4000;

	String path() {
		return this.target.replaceFirst("[?].*", "");
	}

	/** Returns a shell command line that sends the same bytes. */
	String line(int port) {
		String text = new String(this.bytes, StandardCharsets.ISO_8859_1);
		if (this.bytes.length > MAX_LINE_BYTES) {
			return "nc -q1 localhost " + port + " < " + file();
		}
		return (this.alone || !text.matches("[\\x20-\\x7e\r\n]*"))
				? "printf '" + octal(text) + "' | nc -q1 localhost " + port : curl(text, port);
	}

	private String curl(String text, int port) {
		StringBuilder line = new StringBuilder("curl -i --path-as-is -g -X " + quoted(this.method));
		text.substring(0, this.head)
			.lines()
			.skip(1)
			.filter((header) -> !header.isEmpty() && !header.startsWith("Content-Length:"))
			.forEach((header) -> line.append(" -H ").append(quoted(header)));
		if (this.bytes.length > this.head) {
			line.append(" --data-binary ").append(quoted(text.substring(this.head)));
		}
		return line.append(' ').append(quoted("http://localhost:" + port + this.target)).toString();
	}

	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

	private static String octal(String text) {
		StringBuilder line = new StringBuilder();
		for (char character : text.toCharArray()) {
			boolean plain = character > ' ' - 1 && character < 127 && character != '\'' && character != '\\'
					&& character != '%';
			line.append(plain ? String.valueOf(character) : String.format("\\%03o", (int) character));
		}
		return line.toString();
	}

	private Path file() {
		try {
			Path file = Path.of("target", "hostile", Integer.toHexString(Arrays.hashCode(this.bytes)) + ".http");
			Files.createDirectories(file.getParent());
			return Files.write(file, this.bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
