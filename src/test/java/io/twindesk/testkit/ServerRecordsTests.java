package io.twindesk.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerRecordsTests {

	private static final ServerSpec SPEC = new ServerSpec("/twindesk.jar", "f1", "/jdk", "17.0.1",
			Map.of("twindesk.omnidesk.phone-length", "0"));

	private static final ServerRecord RECORD = new ServerRecord(SPEC, "folder-1", 4711, "2026-01-05T10:00:00Z", 8080,
			"secret", "0.1.0");

	@TempDir
	private Path cache;

	private ServerRecords records;

	@BeforeEach
	void open() throws Exception {
		this.records = ServerRecords.open(this.cache);
	}

	@Test
	void aRecordIsReadAsItWasWritten() throws Exception {
		assertThat(this.records.find(SPEC.key())).isEmpty();
		this.records.write(RECORD);
		assertThat(this.records.find(SPEC.key())).contains(RECORD);
		assertThat(this.records.keys()).containsExactly(SPEC.key());
	}

	@Test
	void onlyTheUserCanReadTheToken() throws Exception {
		this.records.write(RECORD);
		assertThat(permissions(file())).isEqualTo("rw-------");
		assertThat(permissions(file().getParent())).isEqualTo("rwx------");
	}

	@Test
	void aFolderThatOthersCanReadIsProtected() throws Exception {
		Files.setPosixFilePermissions(file().getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
		ServerRecords.open(this.cache);
		assertThat(permissions(file().getParent())).isEqualTo("rwx------");
	}

	@Test
	void aRecordThatOthersCanReadOrWriteIsNotTrusted() throws Exception {
		this.records.write(RECORD);
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(this.records.find(SPEC.key())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "null", "{\"pid\": 1, \"port\": 8080, \"folder\": \"a\"}",
			"{\"pid\": 0, \"port\": 8080, \"token\": \"t\", \"folder\": \"a\"}",
			"{\"pid\": 1, \"port\": 70000, \"token\": \"t\", \"folder\": \"a\"}",
			"{\"pid\": 1, \"port\": 8080, \"token\": \"t\", \"folder\": \"../..\"}" })
	void anInvalidRecordIsIgnored(String text) {
		assertThat(ServerRecord.read(text)).isEmpty();
	}

	@Test
	void theFolderOfTheServerIsDeletedWithItsRecord() throws Exception {
		Path folder = this.records.newWorkFolder(SPEC.key());
		Files.writeString(folder.resolve("server.log"), "started");
		this.records.write(new ServerRecord(SPEC, folder.getFileName().toString(), 1, "", 1, "t", ""));
		this.records.delete(SPEC.key());
		assertThat(file()).doesNotExist();
		assertThat(folder).doesNotExist();
	}

	@Test
	void oneRunAtATimeHoldsTheLock() throws Exception {
		try (ServerRecords.Lock lock = this.records.lock(SPEC.key())) {
			assertThat(this.records.tryLock(SPEC.key())).isEmpty();
		}
		try (ServerRecords.Lock lock = this.records.lock(SPEC.key())) {
			assertThat(lock.channel().isOpen()).isTrue();
		}
	}

	@Test
	void aProcessWithTheSameIdIsNotTheServer() {
		ProcessHandle self = ProcessHandle.current();
		String start = ServerRecord.start(self);
		assertThat(new ServerRecord(SPEC, "f", self.pid(), start, 1, "t", "").process()).contains(self);
		assertThat(new ServerRecord(SPEC, "f", self.pid(), "2001-01-01T00:00:00Z", 1, "t", "").process()).isEmpty();
	}

	private Path file() {
		return this.cache.resolve("servers").resolve(SPEC.key() + ".json");
	}

	private static String permissions(Path file) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

}
