package io.twindesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GoldenTests {

	@TempDir
	private Path folder;

	static Stream<Path> files() throws IOException {
		return Stream.of("deskie", "omnidesk")
			.flatMap((dialect) -> Stream.of(Golden.FOLDER.resolve(dialect).toFile().listFiles()))
			.map((file) -> file.toPath())
			.filter((file) -> file.toString().endsWith(".json"));
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyFileHasTheLayoutThatIsWritten(Path file) throws IOException {
		String text = Files.readString(file);
		assertThat(GoldenLayout.of(text)).isEqualTo(text);
	}

	@Test
	void aDifferentResponseDoesNotMatch() throws IOException {
		Files.writeString(this.folder.resolve("view.json"), "{\"user\": {\"user_id\": 1}}");
		new Golden(this.folder, false).check("view.json", "{\"user\":{\"user_id\":1}}");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> new Golden(this.folder, false).check("view.json", "{\"user\":{\"user_id\":2}}"));
	}

	@Test
	void writingReplacesTheFileAndKeepsPlaceholders() throws IOException {
		Path file = Files.writeString(this.folder.resolve("view.json"), "{}");
		Golden writing = new Golden(this.folder, true);
		writing.check("view.json",
				"""
						{"created_at":"Mon, 05 May 2014 00:15:17 +0300","password":"abcdef","cf_21":1.50,"groups":[3,1],"x":[]}""");
		assertThat(file).hasContent("""
				{
					"created_at": "<date>",
					"password": "<password>",
					"cf_21": 1.50,
					"groups": [3, 1],
					"x": []
				}
				""");
		writing.check("view.json", "{\"password\":\"too long\",\"message\":\"\"}");
		assertThat(file).hasContent("{\n\t\"password\": \"too long\",\n\t\"message\": \"\"\n}\n");
	}

}
