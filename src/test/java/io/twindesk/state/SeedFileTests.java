package io.twindesk.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.twindesk.ServerTest;
import io.twindesk.settings.InvalidSettingException;
import io.twindesk.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServerTest
class SeedFileTests {

	private final StateReader reader;

	@TempDir
	private Path folder;

	SeedFileTests(StateReader reader) {
		this.reader = reader;
	}

	@Test
	void eachFileOfAFolderIsAWorkspaceNamedByItsDocumentOrItsFile() {
		List<SeedFile> seeds = SeedFile.read(Path.of("src/test/resources/seeds"), this.reader);
		assertThat(seeds).extracting(SeedFile::name).containsExactly("acme", "second");
		assertThat(seeds.get(0).state().directory().users()).extracting(User::id, User::username)
			.containsExactly(tuple(1L, "jane"), tuple(2L, "380501234567"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"users": [{"id": 0}]}|users[0].id
			{"users": |not a JSON document
			{~  oops|(line 2, column
			{} {}|(line 1, column
			''|(line 1, column 1)
			[]|must be an object
			{"workspace": "My Desk"}|workspace must
			""")
	void anInvalidFileIsReportedWithItsPathAndTheReason(String document, String reason) throws IOException {
		Path file = Files.writeString(this.folder.resolve("acme.json"), document.replace('~', '\n'));
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> SeedFile.read(file, this.reader))
			.withMessageContaining("twindesk.seed")
			.withMessageContaining(file.toString())
			.withMessageContaining(reason);
	}

	@Test
	void twoFilesForOneWorkspaceAreRejected() throws IOException {
		Files.writeString(this.folder.resolve("a.json"), "{\"workspace\": \"acme\"}");
		Files.writeString(this.folder.resolve("acme.json"), "{}");
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> SeedFile.read(this.folder, this.reader))
			.withMessageContaining("a.json")
			.withMessageContaining("acme.json");
	}

	@Test
	void aMissingFileIsRejected() {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> SeedFile.read(this.folder.resolve("none.json"), this.reader))
			.withMessageContaining("none.json");
	}

	@Test
	void aFileWithAnInvalidWorkspaceNameIsRejected() throws IOException {
		Path file = Files.writeString(this.folder.resolve("My Desk.json"), "{}");
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> SeedFile.read(file, this.reader))
			.withMessageContaining("workspace");
	}

}
