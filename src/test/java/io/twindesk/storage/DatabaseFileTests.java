package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests which files are accepted as a database, and that rejected files are not changed.
 */
class DatabaseFileTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 100, 4096, 8192, 12288, 60_000, 100_000, 150_000, -1 })
	void aTruncatedFileIsRejectedAndNotChanged(int length) throws Exception {
		byte[] whole = Files.readAllBytes(database());
		byte[] cut = Arrays.copyOf(whole, (length < 0) ? whole.length - 1 : length);
		Path file = Files.write(this.folder.resolve("cut.mv.db"), cut);
		assertThatRejected(file, "database file");
		assertThat(file).hasBinaryContent(cut);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hello
			{"users": []}
			H:2,block:b,blockSize:1000,chunk:7f2
			""")
	void aFileThatIsNotADatabaseIsRejected(String content) throws IOException {
		assertThatRejected(Files.writeString(this.folder.resolve("text.mv.db"), content.repeat(5000)),
				"is not an H2 database");
	}

	@Test
	void aFolderIsRejected() throws IOException {
		assertThatRejected(Files.createDirectory(this.folder.resolve("folder.mv.db")), "is not a file");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void aReadOnlyFileIsRejectedForAPrivilegedUserAsWell() throws Exception {
		Path file = database();
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
		assertThatRejected(file, "is read-only");
	}

	@Test
	void aCompleteFileIsAcceptedClosedOrNot() throws Exception {
		Path file = database();
		assertThatCode(() -> new DatabaseFile(file).check()).doesNotThrowAnyException();
		Path copy = this.folder.resolve("copy.mv.db");
		try (Connection connection = open(file)) {
			connection.createStatement().execute("create table other (id int)");
			Files.copy(file, copy);
		}
		assertThatCode(() -> new DatabaseFile(copy).check()).doesNotThrowAnyException();
	}

	@Test
	void aCreatedFileIsAnEmptyDatabase() throws Exception {
		Path file = this.folder.resolve("made/new.mv.db");
		DataDirectory.create(file);
		assertThat(file.getParent()).isDirectoryContaining("glob:**/new.mv.db").isDirectoryNotContaining("glob:**.tmp");
		new DatabaseFile(file).check();
		try (Connection connection = open(file)) {
			connection.createStatement().execute("create table first (id int)");
		}
		new DatabaseFile(file).check();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:tcp://db/x", "jdbc:h2:zip:a.zip!/x", "jdbc:h2:file:./x;CIPHER=AES" })
	void onlyH2CanOpenTheseUrls(String url) {
		assertThat(DatabaseFile.of(url)).isNull();
	}

	private Path database() throws SQLException {
		Path file = this.folder.resolve("whole.mv.db");
		try (Connection connection = open(file)) {
			for (int i = 0; i < 200; i++) {
				connection.createStatement().execute("create table t" + i + " as select 'some text' as text");
			}
		}
		return file;
	}

	private static Connection open(Path file) throws SQLException {
		return DriverManager.getConnection(H2Url.durable("jdbc:h2:file:" + file.toString().replace(".mv.db", "")), "sa",
				"");
	}

	private static void assertThatRejected(Path file, String reason) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new DatabaseFile(file).check())
			.withMessageContaining(file.toString())
			.withMessageContaining(reason);
	}

}
