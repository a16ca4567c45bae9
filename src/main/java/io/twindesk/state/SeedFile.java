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

import io.twindesk.input.InvalidInputException;
import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.settings.InvalidSettingException;
import io.twindesk.workspace.WorkspaceService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with a state document from which a workspace is created at the start.
 *
 * @param name name of the workspace from the document, or from the file's name if the
 * document has none
 */
record SeedFile(Path file, String name, WorkspaceState state) {

	private static final Logger logger = LoggerFactory.getLogger(SeedFile.class);

	private static final String SUFFIX = ".json";

	/**
	 * Reads a file, or the files of a folder in the order of their names.
	 * @throws InvalidSettingException with the file and the reason if one cannot be read
	 */
	static List<SeedFile> read(Path path, StateReader reader) {
		Map<String, SeedFile> seeds = new LinkedHashMap<>();
		for (Path file : files(path)) {
			SeedFile seed = of(file, reader);
			SeedFile other = seeds.putIfAbsent(seed.name(), seed);
			if (other != null) {
				throw invalid(file,
						"defines the workspace " + seed.name() + ", which " + other.file() + " also defines");
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
					logger.warn("twindesk.seed: the folder {} has no {} file, so no workspace is created", path,
							SUFFIX);
				}
				return seeds;
			}
			catch (IOException ex) {
				throw invalid(path, "cannot be read: " + ex.getMessage());
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
				throw invalid(file, "does not have a valid workspace name; set \"workspace\" in the document");
			}
			return new SeedFile(file, name, state);
		}
		catch (InvalidInputException ex) {
			throw invalid(file,
					"is invalid: " + ex.errors()
						.entrySet()
						.stream()
						.map((error) -> error.getKey() + " " + error.getValue())
						.collect(Collectors.joining("; ")));
		}
		catch (UnreadableInputException ex) {
			throw invalid(file, "is not a JSON document: " + JsonSyntaxError.of(ex, document));
		}
	}

	private static byte[] bytes(Path file) {
		byte[] document;
		try {
			document = Files.readAllBytes(file);
		}
		catch (NoSuchFileException ex) {
			throw invalid(file, "does not exist");
		}
		catch (IOException ex) {
			throw invalid(file, "cannot be read: " + ex.getClass().getSimpleName());
		}
		if (new String(document, StandardCharsets.ISO_8859_1).isBlank()) {
			throw invalid(file, "is not a JSON document: it is empty (line 1, column 1)");
		}
		return document;
	}

	private static InvalidSettingException invalid(Path file, String reason) {
		return new InvalidSettingException("twindesk.seed: " + file + " " + reason,
				"Set it to a state document, or to a folder of state documents");
	}

}
