package io.twindesk.process;

import java.nio.file.Files;
import java.nio.file.Path;

import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortFileTests {

	@TempDir
	private Path folder;

	@Test
	void theFileContainsThePortWhenTheServerIsReady() throws Exception {
		portFile().write(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
		assertThat(this.folder.resolve("port")).hasContent("4711");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void thereIsNoFileBeforeTheServerIsReady() throws Exception {
		portFile().write(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void filesOfAnEarlierServerAreDeletedAtTheStart() throws Exception {
		Files.writeString(this.folder.resolve("port"), "4000");
		Files.writeString(this.folder.resolve("port.new"), "40");
		portFile().prepare();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void theFileIsDeletedWhenTheServerEnds() throws Exception {
		portFile().write(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
		portFile().remove();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void theFileOfALaterServerIsNotDeleted() throws Exception {
		Files.writeString(this.folder.resolve("port"), "4712");
		portFile().remove();
		assertThat(this.folder.resolve("port")).hasContent("4712");
	}

	@ParameterizedTest
	@CsvSource({ "none/port, does not exist", "'', is not a file" })
	void aFileThatCannotBeWrittenStopsTheStart(String name, String reason) {
		MockEnvironment environment = new MockEnvironment().withProperty("twindesk.port-file",
				this.folder.resolve(name).toString());
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new PortFileEnvironmentPostProcessor().postProcessEnvironment(environment, server()))
			.withMessageContaining("twindesk.port-file")
			.withMessageContaining(reason);
	}

	@Test
	void aCommandDoesNotDeleteTheFileOfTheServer() throws Exception {
		Path file = Files.writeString(this.folder.resolve("port"), "4711");
		SpringApplication command = server();
		command.setWebApplicationType(WebApplicationType.NONE);
		new PortFileEnvironmentPostProcessor()
			.postProcessEnvironment(new MockEnvironment().withProperty("twindesk.port-file", file.toString()), command);
		assertThat(file).hasContent("4711");
	}

	private static SpringApplication server() {
		return new SpringApplication();
	}

	private PortFile portFile() {
		return new PortFile(this.folder.resolve("port"),
				new MockEnvironment().withProperty("local.server.port", "4711"));
	}

}
