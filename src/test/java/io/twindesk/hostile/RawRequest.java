package io.twindesk.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A request as it goes over the wire.
 *
 * @param target the path and the query of its request line
 * @param head its length in bytes, the empty line behind it included
 * @param alone whether its framing is wrong, so that nothing may follow it on a
 * connection
 */
record RawRequest(String method, String target, byte[] bytes, int head, boolean alone) {

	private static final int SHORT = 4000;

	String path() {
		return this.target.replaceFirst("[?].*", "");
	}

	/** A line for a shell that sends the same bytes. */
	String line(int port) {
		String text = new String(this.bytes, StandardCharsets.ISO_8859_1);
		if (this.bytes.length > SHORT) {
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
		for (char one : text.toCharArray()) {
			boolean plain = one > ' ' - 1 && one < 127 && one != '\'' && one != '\\' && one != '%';
			line.append(plain ? String.valueOf(one) : String.format("\\%03o", (int) one));
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
