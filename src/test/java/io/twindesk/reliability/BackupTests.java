package io.twindesk.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.TwindeskApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a state document that was read from a busy server can be restored on an
 * empty server.
 */
@ServerTest
@Tag("long")
@Timeout(300)
class BackupTests {

	private static final int BEFORE = 40;

	private final TestWorkspace testWorkspace;

	@TempDir
	private Path folder;

	BackupTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void aSeedContainsEveryWriteAcknowledgedBeforeItWasRead() throws Exception {
		List<Long> acknowledged = new CopyOnWriteArrayList<>();
		AtomicBoolean done = new AtomicBoolean();
		List<Thread> writers = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			String name = "writer-" + i + "-";
			Thread writer = new Thread(() -> {
				for (int created = 0; !done.get(); created++) {
					acknowledged.add(this.testWorkspace.create(name + created + "@acme.test"));
				}
			});
			writers.add(writer);
			writer.start();
		}
		while (acknowledged.size() < BEFORE && writers.stream().allMatch(Thread::isAlive)) {
			Thread.onSpinWait();
		}
		List<Long> before = List.copyOf(acknowledged);
		String document = this.testWorkspace.control().get("/state").then().statusCode(200).extract().asString();
		done.set(true);
		for (Thread writer : writers) {
			writer.join();
		}
		Path file = Files.writeString(this.folder.resolve("backup.json"), document);
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(TwindeskApplication.class).run(
				"--server.port=0", "--spring.datasource.url=jdbc:h2:file:" + this.folder.resolve("restored"),
				"--spring.datasource.username=sa", "--spring.datasource.password=", "--twindesk.seed=" + file)) {
			int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			TestWorkspace restored = new TestWorkspace(port, this.testWorkspace.workspace(), this.testWorkspace.owner(),
					this.testWorkspace.agent(), this.testWorkspace.viewer());
			assertThat(before).hasSizeGreaterThanOrEqualTo(BEFORE);
			for (long id : before) {
				String path = "/api/users/" + id + ".json";
				Map<String, ?> there = restored.get(path).then().statusCode(200).extract().jsonPath().getMap("user");
				assertThat(there).isEqualTo(this.testWorkspace.get(path).jsonPath().getMap("user"));
			}
		}
	}

}
