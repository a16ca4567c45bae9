package io.twindesk.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Short hashes, which tell files and settings apart. */
final class Hash {

	private static final int BYTES = 8;

	private Hash() {
	}

	static String ofText(String text) {
		MessageDigest digest = digest();
		add(digest, text);
		return hex(digest);
	}

	/**
	 * Hashes a jar's content. Names, sizes and checksums of the entries are enough, and
	 * are read much faster than the content itself.
	 */
	static String ofJar(Path jar) throws IOException {
		MessageDigest digest = digest();
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			Enumeration<? extends ZipEntry> entries = zip.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				add(digest, entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n');
			}
		}
		return hex(digest);
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex); // every JDK has it
		}
	}

	private static void add(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
	}

}
