package io.twindesk.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Uses a jar that contains no program, so that each attempt fails. */
class PreparationTests {

	@TempDir
	private Path folder;

	private Path jar;

	@BeforeEach
	void jar() throws Exception {
		this.jar = write("one");
	}

	@Test
	void aPreparedJarStartsFromItsArchive() throws Exception {
		Preparation preparation = Preparation.of(this.folder, this.jar);
		assertThat(preparation.isDone()).isFalse();
		String archive = preparation.prepared()
			.stream()
			.filter((flag) -> flag.contains("=/"))
			.findFirst()
			.orElseThrow();
		Path file = Path.of(archive.substring(archive.indexOf('=') + 1));
		Files.createDirectories(file.getParent());
		Files.createFile(file);
		Files.createFile(file.resolveSibling("server.jar"));
		assertThat(preparation.isDone()).isTrue();
		assertThat(preparation.prepared()).endsWith("-jar", file.resolveSibling("server.jar").toString());
		assertThat(preparation.start(ServerRecords.open(this.folder))).isFalse();
	}

	@Test
	void aFailingPreparationEndsWithTheThirdAttempt() throws Exception {
		ServerRecords records = ServerRecords.open(this.folder);
		Preparation preparation = Preparation.of(this.folder, this.jar);
		for (int attempt = 0; attempt < 3; attempt++) {
			assertThat(preparation.start(records)).isTrue();
			String pid = Files.readString(this.folder.resolve("testkit/running")).split(" ")[0];
			ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElse(null);
			if (process != null) {
				process.onExit().get(60, TimeUnit.SECONDS);
			}
		}
		assertThat(preparation.start(records)).isFalse();
	}

	@Test
	void noPreparationStartsWhileAnotherOneRuns() throws Exception {
		Files.createDirectories(this.folder.resolve("testkit"));
		ProcessHandle self = ProcessHandle.current();
		Files.writeString(this.folder.resolve("testkit/running"), self.pid() + " " + ServerRecord.start(self));
		assertThat(Preparation.of(this.folder, this.jar).start(ServerRecords.open(this.folder))).isFalse();
	}

	@Test
	void theArchiveOfAnEarlierJarAtTheSamePathIsDeleted() throws Exception {
		ServerRecords records = ServerRecords.open(this.folder);
		Path earlier = this.folder.resolve("testkit/earlier");
		Files.createDirectories(earlier);
		Files.writeString(earlier.resolve("source"), this.jar.toString());
		Path foreign = Files.createDirectories(this.folder.resolve("testkit/foreign"));
		Files.writeString(foreign.resolve("source"), "/another.jar");
		assertThat(Preparation.of(this.folder, this.jar).start(records)).isTrue();
		assertThat(earlier).doesNotExist();
		assertThat(foreign).exists();
	}

	private Path write(String content) throws Exception {
		Path file = this.folder.resolve("twindesk.jar");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry(content));
		}
		return file;
	}

}
