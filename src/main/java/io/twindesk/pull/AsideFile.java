package io.twindesk.pull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import io.twindesk.storage.OwnerOnly;

/** Files next to the result that only their owner may read. */
final class AsideFile {

	private AsideFile() {
	}

	/** Returns a file next to another one. */
	static Path of(Path file, String suffix) {
		return file.resolveSibling(file.getFileName() + suffix);
	}

	/** Creates an empty file; an existing one is replaced. */
	static BufferedWriter create(Path file) throws IOException {
		Files.deleteIfExists(file);
		return new BufferedWriter(new OutputStreamWriter(
				Channels.newOutputStream(Files.newByteChannel(file,
						Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file())),
				StandardCharsets.UTF_8));
	}

}
