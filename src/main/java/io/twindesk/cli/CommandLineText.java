package io.twindesk.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line as the operating system has it. Java reads it in the character set of
 * the locale, and where that is ASCII, every other letter becomes a question mark.
 */
final class CommandLineText {

	private static final Path RAW = Path.of("/proc/self/cmdline");

	private CommandLineText() {
	}

	/** Whether letters were lost before {@code main} was called. */
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
	 * Whether letters were lost.
	 * @param raw the whole command line, each argument ended by a zero; the last ones are
	 * those of the program
	 */
	static boolean isMangled(String[] arguments, byte[] raw, Charset charset) {
		if (String.join("", arguments).indexOf('\uFFFD') >= 0 && !charset.equals(StandardCharsets.UTF_8)) {
			return true;
		}
		if (!charset.equals(StandardCharsets.US_ASCII)) {
			return false;
		}
		List<String> words = words(raw);
		return words.subList(Math.max(0, words.size() - arguments.length), words.size())
			.stream()
			.anyMatch((word) -> word.chars().anyMatch((character) -> character > 127));
	}

	private static List<String> words(byte[] raw) {
		List<String> words = new ArrayList<>();
		int begin = 0;
		for (int i = 0; i < raw.length; i++) {
			if (raw[i] == 0) {
				words.add(new String(raw, begin, i - begin, StandardCharsets.ISO_8859_1));
				begin = i + 1;
			}
		}
		return words;
	}

}
