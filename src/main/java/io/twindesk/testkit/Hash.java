package io.twindesk.testkit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Calculates short hashes that identify files and settings. */
final class Hash {

	private static final int BYTES = 8;

	/** Length of the record at the end of a zip file, without its comment. */
	private static final int END_BYTES = 22;

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int DIRECTORY_SIZE = 12;

	private Hash() {
	}

	static String ofText(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex); // every JDK has it
		}
	}

	/**
	 * Hashes the central directory of a jar, which has the names, sizes and checksums of
	 * the entries and is read much faster than their content.
	 */
	static String ofJar(Path jar) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
			byte[] end = new byte[(int) Math.min(file.length(), END_BYTES)];
			file.seek(file.length() - end.length);
			file.readFully(end);
			ByteBuffer fields = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
			if (end.length < END_BYTES || fields.getInt(0) != END_SIGNATURE) {
				throw new IOException(jar + " is not a jar, or has a comment at its end");
			}
			long size = Integer.toUnsignedLong(fields.getInt(DIRECTORY_SIZE));
			if (size > file.length() - END_BYTES) {
				throw new IOException(jar + " is too large for a jar");
			}
			byte[] directory = new byte[(int) size];
			file.seek(file.length() - END_BYTES - size);
			file.readFully(directory);
			CRC32 checksum = new CRC32();
			checksum.update(directory);
			return Long.toHexString(file.length()) + "-" + Long.toHexString(checksum.getValue());
		}
	}

}
