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

class HashTests {

	@TempDir
	private Path folder;

	@Test
	void twoJarsOfOneContentHaveOneHash() throws Exception {
		assertThat(Hash.ofJar(jar("one", "content"))).isEqualTo(Hash.ofJar(jar("two", "content")));
	}

	@Test
	void aJarWithAnotherContentHasAnotherHash() throws Exception {
		assertThat(Hash.ofJar(jar("one", "content"))).isNotEqualTo(Hash.ofJar(jar("two", "CONTENT")));
	}

	private Path jar(String name, String content) throws IOException {
		Path jar = this.folder.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
			zip.putNextEntry(new ZipEntry("entry"));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return jar;
	}

}
