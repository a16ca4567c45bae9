package io.twindesk.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class HashTests {

	@TempDir
	private Path folder;

	@Test
	void jarsWithTheSameContentHaveTheSameHash() throws Exception {
		assertThat(Hash.ofJar(jar("one", "content"))).isEqualTo(Hash.ofJar(jar("two", "content")));
	}

	@Test
	void jarsWithDifferentContentHaveDifferentHashes() throws Exception {
		assertThat(Hash.ofJar(jar("one", "content"))).isNotEqualTo(Hash.ofJar(jar("two", "CONTENT")));
	}

	@Test
	void aFileThatIsNotAJarHasNoHash() throws Exception {
		Path file = Files.writeString(this.folder.resolve("text"), "a text that is longer than the end of a jar");
		assertThatIOException().isThrownBy(() -> Hash.ofJar(file));
	}

	private Path jar(String name, String content) throws IOException {
		Path jar = this.folder.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			ZipEntry entry = new ZipEntry("entry");
			entry.setTime(0);
			zip.putNextEntry(entry);
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return jar;
	}

}
