package io.twindesk.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.settings.InvalidSettingException;
import io.twindesk.storage.OwnerOnly;

/** The folder that stores the certificates and their keys over restarts. */
final class CertificateFolder {

	static final String SETTING = "twindesk.tls.folder";

	private static final String ROOT = "root.pem";

	private static final String INTERMEDIATE = "intermediate.pem";

	private static final String INTERMEDIATE_KEY = "intermediate.key";

	private static final String LEAF = "leaf.pem";

	private static final String LEAF_KEY = "leaf.key";

	private static final String LOCK = "lock";

	private static final String UNFINISHED = ".new";

	/** Besides the own files, a file system of its own has this folder. */
	private static final Set<String> NAMES = Set.of(ROOT, INTERMEDIATE, INTERMEDIATE_KEY, LEAF, LEAF_KEY, LOCK,
			"lost+found");

	private final Path folder;

	CertificateFolder(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	/**
	 * Creates the folder, or restricts an existing one to the user of this server.
	 * @throws InvalidSettingException if the folder cannot be written, or contains files
	 * of other programs
	 */
	void prepare() {
		try {
			if (!Files.exists(this.folder)) {
				Files.createDirectories(this.folder, OwnerOnly.folder());
			}
			try (Stream<Path> files = Files.list(this.folder)) {
				files.map((file) -> file.getFileName().toString())
					.filter((name) -> !NAMES.contains(name.replace(UNFINISHED, "")))
					.findFirst()
					.ifPresent(this::reject);
			}
			OwnerOnly.restrict(this.folder);
		}
		catch (IOException ex) {
			throw unusable(ex);
		}
	}

	/**
	 * Locks the folder, so that servers that start at the same time share an authority.
	 */
	Lock lock() {
		try {
			FileChannel channel = FileChannel.open(file(LOCK),
					Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file());
			return new Lock(channel, channel.lock());
		}
		catch (IOException ex) {
			throw unusable(ex);
		}
	}

	boolean isEmpty() {
		return !Files.exists(file(ROOT));
	}

	/**
	 * Reads the certificates.
	 * @throws GeneralSecurityException if they do not belong together
	 * @throws IOException if a file is missing or cannot be read
	 */
	CertificateChain read() throws GeneralSecurityException, IOException {
		CertificateChain chain = new CertificateChain(certificate(ROOT), certificate(INTERMEDIATE),
				key(INTERMEDIATE_KEY), certificate(LEAF), key(LEAF_KEY));
		chain.verify();
		return chain;
	}

	/**
	 * Stores the certificates.
	 * @throws InvalidSettingException if the folder cannot be written
	 */
	void write(CertificateChain chain) {
		try {
			write(ROOT, Pem.of(chain.root()));
			write(INTERMEDIATE, Pem.of(chain.intermediate()));
			write(INTERMEDIATE_KEY, Pem.of(chain.intermediateKey()));
			write(LEAF, Pem.of(chain.leaf()));
			write(LEAF_KEY, Pem.of(chain.leafKey()));
		}
		catch (IOException ex) {
			throw unusable(ex);
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException("A certificate cannot be encoded", ex);
		}
	}

	private void write(String name, String text) throws IOException {
		Path unfinished = file(name + UNFINISHED);
		Files.deleteIfExists(unfinished);
		Files.createFile(unfinished, OwnerOnly.file());
		Files.writeString(unfinished, text);
		Files.move(unfinished, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private X509Certificate certificate(String name) throws GeneralSecurityException, IOException {
		try (InputStream stream = Files.newInputStream(file(name))) {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
		}
	}

	private PrivateKey key(String name) throws GeneralSecurityException, IOException {
		String base64 = Files.readString(file(name), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
		try {
			return KeyFactory.getInstance("EC")
				.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
		}
		catch (IllegalArgumentException ex) {
			throw new GeneralSecurityException(name + " is not a key", ex);
		}
	}

	private Path file(String name) {
		return this.folder.resolve(name);
	}

	private void reject(String name) {
		throw new InvalidSettingException(SETTING + " contains a file of another program: " + file(name),
				"Use a folder for the certificates only");
	}

	private InvalidSettingException unusable(IOException cause) {
		return new InvalidSettingException(SETTING + " cannot be used: " + cause,
				"Allow the user of this server to write to the folder " + this.folder + ", or use another one");
	}

	@Override
	public String toString() {
		return this.folder.toString();
	}

	/** The lock of the folder. */
	record Lock(FileChannel channel, FileLock lock) implements AutoCloseable {

		@Override
		public void close() {
			try (FileChannel open = this.channel) {
				this.lock.release();
			}
			catch (IOException ex) {
				throw new IllegalStateException("The lock cannot be released", ex);
			}
		}

	}

}
