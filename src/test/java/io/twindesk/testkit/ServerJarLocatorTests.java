package io.twindesk.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerJarLocatorTests {

	@TempDir
	private Path folder;

	@Test
	void mavenStoresBothJarsInOneFolder() throws Exception {
		Path version = Files.createDirectories(this.folder.resolve("io/twindesk/twindesk/0.1.0"));
		Path kit = Files.createFile(version.resolve("twindesk-0.1.0-testkit.jar"));
		Path server = Files.createFile(version.resolve("twindesk-0.1.0.jar"));
		assertThat(ServerJarLocator.candidates(kit)).contains(server);
	}

	@Test
	void gradleStoresEachJarInItsOwnFolder() throws Exception {
		Path kit = Files.createFile(
				Files.createDirectories(this.folder.resolve("0.1.0/5d2f")).resolve("twindesk-0.1.0-testkit.jar"));
		Path server = Files
			.createFile(Files.createDirectories(this.folder.resolve("0.1.0/a07c")).resolve("twindesk-0.1.0.jar"));
		assertThat(ServerJarLocator.candidates(kit)).contains(server);
	}

	@Test
	void aMissingConfiguredJarIsReportedWithInstructions() {
		assertThatExceptionOfType(TwindeskException.class)
			.isThrownBy(() -> ServerJarLocator.find(this.folder.resolve("gone.jar")))
			.withMessageContaining("gone.jar")
			.withMessageContaining("twindesk.testkit.url");
	}

	@Test
	void aMissingJarNextToTheKitIsReportedWithInstructions() {
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(() -> ServerJarLocator.find(null))
			.withMessageContaining("twindesk.testkit.jar");
	}

}
