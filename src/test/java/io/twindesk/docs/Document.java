package io.twindesk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation and its code blocks. */
record Document(List<String> lines) {

	static Document read(String name) {
		try {
			return new Document(Files.readAllLines(Path.of(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the commands of all {@code console} blocks, each with the output below it.
	 */
	List<Command> commands() {
		List<Command> commands = new ArrayList<>();
		for (String line : blocks("console")) {
			if (line.startsWith("$ ")) {
				commands.add(new Command(line.substring(2), ""));
			}
			else {
				Command last = commands.remove(commands.size() - 1);
				commands.add(new Command(last.line(), last.output() + line + "\n"));
			}
		}
		return commands;
	}

	/** Returns the lines of all blocks of a language. */
	List<String> blocks(String language) {
		List<String> result = new ArrayList<>();
		boolean inside = false;
		for (String line : this.lines) {
			if (line.startsWith("```")) {
				inside = line.equals("```" + language);
			}
			else if (inside) {
				result.add(line);
			}
		}
		return result;
	}

	/** Returns the cells of the rows of all tables whose first cell matches. */
	List<List<String>> rows(String firstCell) {
		return this.lines.stream()
			.filter((line) -> line.startsWith("| "))
			.map((line) -> List.of(line.substring(2).split(" *\\| *")))
			.filter((cells) -> cells.get(0).matches(firstCell))
			.toList();
	}

	record Command(String line, String output) {
	}

}
