package io.twindesk.pull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Locale;

/** Writes the state document, completely or not at all. */
final class StateFile {

	/** The names that a seed file may have without the key {@code workspace}. */
	private static final String WORKSPACE = "[a-z0-9-]{1,40}";

	private StateFile() {
	}

	/** Writes the users in the order of their ids, one per line. */
	static void write(Path file, Collection<PulledUser> users) throws IOException {
		Path aside = AsideFile.of(file, ".new");
		try (BufferedWriter writer = AsideFile.create(aside)) {
			long next = users.stream().mapToLong(PulledUser::id).max().orElse(0) + 1;
			writer.write("{" + workspace(file) + "\"nextUserId\":" + next + ",\"users\":[");
			String separator = "\n";
			for (PulledUser user : users) {
				writer.write(separator + user.json());
				separator = ",\n";
			}
			writer.write("]}\n");
		}
		try {
			Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * Returns the name of the workspace if the name of the file is none. Otherwise the
	 * file's name counts, also after it was changed.
	 */
	private static String workspace(Path file) {
		String name = file.getFileName().toString().replaceFirst("\\.json$", "");
		if (name.matches(WORKSPACE)) {
			return "";
		}
		String valid = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-").replaceAll("^-+|-+$", "");
		return "\"workspace\":\"" + (valid.isEmpty() ? "pulled" : valid.substring(0, Math.min(valid.length(), 40)))
				+ "\",";
	}

}
