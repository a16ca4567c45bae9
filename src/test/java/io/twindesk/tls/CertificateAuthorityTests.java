package io.twindesk.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.twindesk.LoggedLines;
import io.twindesk.TestClock;
import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

class CertificateAuthorityTests {

	private static final String WARNING = "A new certificate authority replaces the former one";

	private static final Duration YEAR = Duration.ofDays(365);

	@RegisterExtension
	final LoggedLines lines = LoggedLines.warningsOf(CertificateAuthority.class);

	@TempDir
	private Path parent;

	private Instant time = TestClock.now();

	@Test
	void withoutAFolderEachStartHasAnAuthorityOfItsOwn() {
		CertificateAuthority authority = memory();
		assertThat(memory().chain()).isNotEqualTo(authority.chain());
		assertThat(this.lines.messages()).isEmpty();
	}

	@Test
	void aFolderKeepsTheCertificatesOverRestarts() {
		CertificateChain first = stored().chain();
		this.time = this.time.plus(YEAR).minus(Duration.ofDays(31));
		assertThat(stored().chain()).isEqualTo(first);
		assertThat(this.lines.messages()).isEmpty();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void onlyTheUserOfTheServerReadsTheFolder() throws IOException {
		Files.createDirectory(folder(),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		stored();
		assertThat(mode(folder())).isEqualTo("rwx------");
		try (Stream<Path> files = Files.list(folder())) {
			assertThat(files).hasSizeGreaterThanOrEqualTo(5)
				.allSatisfy((file) -> assertThat(mode(file)).isEqualTo("rw-------"));
		}
	}

	@Test
	void theKeyOfTheRootIsNotStored() throws IOException {
		stored();
		try (Stream<Path> files = Files.list(folder())) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".key")))
				.containsExactlyInAnyOrder("intermediate.key", "leaf.key");
		}
	}

	@Test
	void changedHostsMakeANewAuthority() {
		CertificateChain first = stored().chain();
		CertificateChain second = stored("more.test").chain();
		assertThat(second.root()).isNotEqualTo(first.root());
		assertThat(this.lines.messages()).singleElement(STRING)
			.startsWith(WARNING + " in " + folder() + ", because the hosts have changed");
		assertThat(stored("more.test").chain()).isEqualTo(second);
	}

	@Test
	void aWildcardInPlaceOfANameIsAChange() {
		CertificateChain first = stored("acme.test").chain();
		assertThat(stored("*.acme.test").chain().root()).isNotEqualTo(first.root());
	}

	@Test
	void lessThanThirtyDaysMakeANewAuthority() {
		CertificateChain first = stored().chain();
		this.time = this.time.plus(YEAR).minus(Duration.ofDays(29));
		assertThat(stored().chain().root()).isNotEqualTo(first.root());
		assertThat(this.lines.messages()).singleElement(STRING)
			.startsWith(WARNING + " in " + folder() + ", because it would expire on 20");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aRunningServerReplacesCertificatesThatExpireSoon(boolean inMemory) {
		CertificateAuthority authority = inMemory ? memory() : stored();
		CertificateChain first = authority.chain();
		assertThat(authority.renew()).isFalse();
		this.time = this.time.plus(YEAR).minus(Duration.ofDays(29));
		assertThat(authority.renew()).isTrue();
		assertThat(authority.chain().leaf()).isNotEqualTo(first.leaf());
		assertThat(authority.chain().expiry()).isAfter(this.time.plus(Duration.ofDays(300)));
		assertThat(this.lines.messages()).singleElement(STRING).startsWith(WARNING);
		assertThat(authority.renew()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "root.pem", "intermediate.pem", "intermediate.key", "leaf.pem", "leaf.key" })
	void damagedFilesMakeANewAuthority(String name) throws IOException {
		CertificateChain first = stored().chain();
		Files.writeString(folder().resolve(name), "nonsense");
		assertThat(stored().chain().root()).isNotEqualTo(first.root());
		assertThat(this.lines.messages()).singleElement(STRING).contains("its files cannot be used");
	}

	@ParameterizedTest
	@ValueSource(strings = { "intermediate.key", "leaf.key" })
	void aKeyOfAnotherCertificateMakesANewAuthority(String name) throws IOException {
		CertificateChain first = stored().chain();
		Files.writeString(folder().resolve(name), Pem.of(memory().chain().leafKey()));
		assertThat(stored().chain().root()).isNotEqualTo(first.root());
	}

	@Test
	void aFolderWithOtherFilesIsRejectedAndStaysAsItIs() throws IOException {
		Files.createDirectory(folder());
		Files.writeString(folder().resolve("thesis.txt"), "");
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(this::stored)
			.withMessageContaining("twindesk.tls.folder contains a file of another program")
			.withMessageContaining("thesis.txt");
		assertThat(folder().toFile().list()).containsExactly("thesis.txt");
	}

	@Test
	void aFileInPlaceOfTheFolderIsRejected() throws IOException {
		Files.writeString(folder(), "");
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(this::stored)
			.withMessageContaining("twindesk.tls.folder cannot be used");
	}

	private CertificateAuthority memory() {
		return new CertificateAuthority(new ServedHosts(List.of(), List.of()), null, () -> this.time);
	}

	private CertificateAuthority stored(String... hosts) {
		return new CertificateAuthority(new ServedHosts(List.of(), List.of(hosts)), new CertificateFolder(folder()),
				() -> this.time);
	}

	private Path folder() {
		return this.parent.resolve("certificates");
	}

	private static String mode(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

}
