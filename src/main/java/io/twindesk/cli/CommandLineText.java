package io.twindesk.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Detects garbled arguments. Java decodes the command line with the character set of the
 * locale; if that is ASCII, every other letter becomes a question mark.
 */
final class CommandLineText {

	private static final Path RAW = Path.of("/proc/self/cmdline");

	private CommandLineText() {
	}

	/** Checks whether letters were lost before {@code main} was called. */
	static boolean isMangled(String... arguments) {
		Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
		try {
			return isMangled(arguments, Files.isReadable(RAW) ? Files.readAllBytes(RAW) : new byte[0], charset);
		}
		catch (IOException ex) {
			return isMangled(arguments, new byte[0], charset);
		}
	}

	/**
	 * Checks whether letters were lost.
	 * @param raw complete command line, each argument terminated by a zero byte; the last
	 * ones are those of the program
	 */
	static boolean isMangled(String[] arguments, byte[] raw, Charset charset) {
		if (String.join("", arguments).indexOf('\uFFFD') >= 0 && !charset.equals(StandardCharsets.UTF_8)) {
			return true;
		}
		if (!charset.equals(StandardCharsets.US_ASCII)) {
			return false;
		}
		List<String> all = arguments(raw);
		return all.subList(Math.max(0, all.size() - arguments.length), all.size())
			.stream()
			.anyMatch((argument) -> argument.chars().anyMatch((character) -> character > 127));
	}

	private static List<String> arguments(byte[] raw) {
		List<String> arguments = new ArrayList<>();
		int begin = 0;
		for (int i = 0; i < raw.length; i++) {
			if (raw[i] == 0) {
				arguments.add(new String(raw, begin, i - begin, StandardCharsets.ISO_8859_1));
				begin = i + 1;
			}
		}
		return arguments;
	}

}
