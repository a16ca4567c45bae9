package io.twindesk.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.settings.InvalidSettingException;
import io.twindesk.workspace.WorkspaceService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A state document in a file, which makes a workspace at the start.
 *
 * @param name the workspace's: what the document says, else that of the file
 */
record SeedFile(Path file, String name, WorkspaceState state) {

	private static final Logger logger = LoggerFactory.getLogger(SeedFile.class);

	private static final String SUFFIX = ".json";

	/**
	 * The documents of a file, or of the files of a folder by their names.
	 * @throws InvalidSettingException that says which file cannot be read, where and why
	 */
	static List<SeedFile> read(Path path, StateReader reader) {
		Map<String, SeedFile> seeds = new LinkedHashMap<>();
		for (Path file : files(path)) {
			SeedFile seed = of(file, reader);
			SeedFile other = seeds.putIfAbsent(seed.name(), seed);
			if (other != null) {
				throw refused(file, "makes the workspace " + seed.name() + ", as " + other.file() + " does");
			}
		}
		return List.copyOf(seeds.values());
	}

	private static List<Path> files(Path path) {
		if (Files.isDirectory(path)) {
			try (Stream<Path> files = Files.list(path)) {
				List<Path> seeds = files.filter((file) -> file.getFileName().toString().endsWith(SUFFIX))
					.sorted()
					.toList();
				if (seeds.isEmpty()) {
					logger.warn("twindesk.seed: the folder {} has no {} file, so it makes no workspace", path, SUFFIX);
				}
				return seeds;
			}
			catch (IOException ex) {
				throw refused(path, "cannot be read: " + ex.getMessage());
			}
		}
		return List.of(path);
	}

	private static SeedFile of(Path file, StateReader reader) {
		byte[] document = bytes(file);
		try {
			WorkspaceState state = reader.read(JsonReader.read(document));
			String name = (state.workspace() != null) ? state.workspace()
					: file.getFileName().toString().replaceFirst("\\.json$", "");
			if (!WorkspaceService.isValidName(name)) {
				throw refused(file, "is no name for a workspace; say \"workspace\" in the document");
			}
			return new SeedFile(file, name, state);
		}
		catch (InvalidStateException ex) {
			throw refused(file,
					"is wrong: " + ex.faults()
						.entrySet()
						.stream()
						.map((fault) -> fault.getKey() + " " + fault.getValue())
						.collect(Collectors.joining("; ")));
		}
		catch (UnreadableInputException ex) {
			throw refused(file, "is no JSON document: " + JsonSyntaxError.of(ex, document));
		}
	}

	private static byte[] bytes(Path file) {
		byte[] document;
		try {
			document = Files.readAllBytes(file);
		}
		catch (NoSuchFileException ex) {
			throw refused(file, "does not exist");
		}
		catch (IOException ex) {
			throw refused(file, "cannot be read: " + ex.getClass().getSimpleName());
		}
		if (new String(document, StandardCharsets.ISO_8859_1).isBlank()) {
			throw refused(file, "is no JSON document: it is empty (line 1, column 1)");
		}
		return document;
	}

	private static InvalidSettingException refused(Path file, String reason) {
		return new InvalidSettingException("twindesk.seed: " + file + " " + reason,
				"Point it at a state document, or at a folder of such");
	}

}
