package io.twindesk.pull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The responses that an interrupted pull has read, in a file next to the result, each as
 * a line of JSON. Users are as in the result, so with pseudonyms if the result has them.
 */
final class PartialFile implements AutoCloseable {

	static final String SUFFIX = ".part";

	private static final String FINGERPRINT = "fingerprint";

	private static final String USERS = "users";

	private static final String SIZE = "size";

	private static final String TOTAL = "total";

	private static final String USER = "user";

	private static final String LINKS = "links";

	private final Path file;

	private final Writer writer;

	private PartialFile(Path file, Writer writer) {
		this.file = file;
		this.writer = writer;
	}

	/** Creates an empty file; an existing one is replaced. */
	static PartialFile create(Path file, String fingerprint) throws IOException {
		PartialFile created = new PartialFile(file, AsideFile.create(file));
		created.write(Map.of(FINGERPRINT, fingerprint));
		return created;
	}

	/**
	 * Opens an existing file, and removes an incomplete line at its end.
	 * @param lines number of complete lines
	 */
	static PartialFile open(Path file, int lines) throws IOException {
		Path copy = AsideFile.of(file, ".new");
		try (BufferedWriter writer = AsideFile.create(copy)) {
			for (String line : text(file).subList(0, lines)) {
				writer.write(line + "\n");
			}
		}
		Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
		return new PartialFile(file, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
	}

	/** Reads the complete lines of a file; none if it does not exist. */
	static List<Value.Object> lines(Path file) throws IOException {
		List<Value.Object> lines = new ArrayList<>();
		if (Files.exists(file)) {
			for (String line : text(file)) {
				try {
					lines.add(VendorFields.object(JsonReader.read(line.getBytes(StandardCharsets.UTF_8))));
				}
				catch (UnreadableInputException ex) {
					break; // the process ended while it wrote this line
				}
			}
		}
		return lines;
	}

	/** Returns all lines; the last one may end within a character. */
	private static List<String> text(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
	}

	/** Whether the lines are those of a pull with the same options and key. */
	static boolean isOf(List<Value.Object> lines, String fingerprint) {
		return !lines.isEmpty() && VendorFields.text(lines.get(0), FINGERPRINT).equals(fingerprint);
	}

	/** Reads a page from a line, null if the line has none. */
	static @Nullable ListPage page(Value.Object line) {
		if (line.get(USERS) == null) {
			return null;
		}
		List<PulledUser> users = VendorFields.items(line.get(USERS))
			.stream()
			.map((user) -> PulledUser.of(VendorFields.object(user)))
			.toList();
		return new ListPage(users, Integer.parseInt(VendorFields.text(line, SIZE)),
				VendorFields.total(line.get(TOTAL)));
	}

	/** Reads the links of a user from a line. */
	static void readLinks(Value.Object line, Map<Long, Optional<List<Long>>> links) {
		VendorFields.id(line.get(USER))
			.ifPresent((user) -> links.put(user,
					(line.get(LINKS) != null) ? Optional.of(VendorFields.ids(line.get(LINKS))) : Optional.empty()));
	}

	void write(ListPage page) throws IOException {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put(SIZE, page.size());
		line.put(TOTAL, page.total());
		line.put(USERS, page.users().stream().map(PulledUser::fields).toList());
		write(line);
	}

	void write(long user, Optional<List<Long>> links) throws IOException {
		write(links.isPresent() ? Map.of(USER, user, LINKS, links.get()) : Map.of(USER, user));
	}

	private void write(Map<String, Object> line) throws IOException {
		this.writer.write(JsonMapper.shared().writeValueAsString(line) + "\n");
		this.writer.flush();
	}

	/** Closes and deletes the file. */
	void delete() throws IOException {
		close();
		Files.deleteIfExists(this.file);
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
