package io.twindesk.launch;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class PortFileTests {

	@TempDir
	private Path folder;

	@Test
	void thePortStandsInTheFileWhenTheServerIsReady() throws Exception {
		portFile().write(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
		assertThat(this.folder.resolve("port")).hasContent("4711");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.new");
	}

	@Test
	void thereIsNoFileBeforeTheServerIsReady() throws Exception {
		portFile().write(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
		assertThat(this.folder).isEmptyDirectory();
	}

	private PortFile portFile() {
		return new PortFile(this.folder.resolve("port"),
				new MockEnvironment().withProperty("local.server.port", "4711"));
	}

}
