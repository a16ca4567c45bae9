package io.twindesk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Uses real processes of a program that only reports its state. */
class SharedServerTests {

	private static final ServerSpec SPEC = new ServerSpec("/twindesk.jar", "f1", "/jdk", "17.0.1", Map.of());

	@TempDir
	private Path cache;

	private ServerRecords records;

	@BeforeEach
	void open() throws Exception {
		this.records = ServerRecords.open(this.cache);
	}

	@AfterEach
	void stop() throws Exception {
		for (String key : this.records.keys()) {
			ProcessHandle process = record(key).process().orElse(null);
			if (process != null) {
				process.destroyForcibly();
				process.onExit().get(30, TimeUnit.SECONDS);
			}
		}
	}

	@Test
	void twoConcurrentRunsUseTheSameServer() {
		List<CompletableFuture<SharedServer>> runs = List.of(CompletableFuture.supplyAsync(() -> attach(SPEC)),
				CompletableFuture.supplyAsync(() -> attach(SPEC)));
		assertThat(runs.stream().map(CompletableFuture::join).map(SharedServer::url).distinct()).hasSize(1);
		assertThat(attach(SPEC).token()).isEqualTo(runs.get(0).join().token());
	}

	@Test
	void aServerThatWasKilledIsReplaced() throws Exception {
		SharedServer killed = attach(SPEC);
		ProcessHandle process = record(SPEC.key()).process().orElseThrow();
		process.destroyForcibly();
		process.onExit().get(30, TimeUnit.SECONDS);
		assertThat(killed.state()).contains("has ended");
		assertThat(attach(SPEC).token()).isNotEqualTo(killed.token());
		assertThat(killed.log().getParent()).doesNotExist();
	}

	@Test
	void aServerOfAChangedJarIsStoppedAndReplaced() throws Exception {
		attach(SPEC);
		ProcessHandle older = record(SPEC.key()).process().orElseThrow();
		SharedServer newer = attach(new ServerSpec("/twindesk.jar", "f2", "/jdk", "17.0.1", Map.of()));
		assertThat(older.isAlive()).isFalse();
		assertThat(record(SPEC.key()).token()).isEqualTo(newer.token());
		assertThat(this.records.keys()).hasSize(1);
	}

	@Test
	void aServerWithAnotherTokenIsNotStopped() throws Exception {
		attach(SPEC);
		ServerRecord record = record(SPEC.key());
		ServerRecord foreign = new ServerRecord(SPEC, record.folder(), record.pid(), record.processStart(),
				record.port(), "wrong", record.version());
		this.records.write(foreign);
		SharedServer own = attach(SPEC);
		assertThat(own.url()).isNotEqualTo(record.url());
		assertThat(record.process()).isPresent();
		record.process().orElseThrow().destroyForcibly();
	}

	@Test
	void aServerIsStoppedIfItsRunEndedBeforeItWasReady() throws Exception {
		attach(SPEC);
		ServerRecord record = record(SPEC.key());
		this.records.write(record.ready(0, ""));
		ProcessHandle unfinished = record.process().orElseThrow();
		assertThat(attach(SPEC).token()).isNotEqualTo(record.token());
		unfinished.onExit().get(30, TimeUnit.SECONDS);
	}

	@Test
	void otherSettingsHaveTheirOwnServerAndDeadRecordsAreDeleted() throws Exception {
		attach(SPEC);
		record(SPEC.key()).process().orElseThrow().destroyForcibly();
		record(SPEC.key()).process().map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
		ServerSpec other = new ServerSpec("/twindesk.jar", "f1", "/jdk", "17.0.1", Map.of("twindesk.demo", "true"));
		attach(other);
		assertThat(this.records.keys()).containsExactly(other.key());
	}

	@Test
	void aServerThatDoesNotStartIsReportedWithItsLog() {
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(
				() -> SharedServer.attach(this.records, SPEC, () -> List.of("/bin/sh", "-c", "echo no memory; exit 3")))
			.withMessageContaining("exited with status 3")
			.withMessageContaining("no memory");
	}

	@Test
	void settingsThatOpenTheServerToOthersAreRejected() throws Exception {
		Path jar = Files.createFile(this.cache.resolve("twindesk.jar"));
		assertThatExceptionOfType(TwindeskException.class)
			.isThrownBy(() -> SharedServers.find(jar, Map.of("server.address", "0.0.0.0")))
			.withMessage("server.address must not be set for a server that is reused");
	}

	private SharedServer attach(ServerSpec spec) {
		try {
			return SharedServer.attach(this.records, spec, FakeServer::command);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ServerRecord record(String key) throws IOException {
		return this.records.find(key).orElseThrow();
	}

}
