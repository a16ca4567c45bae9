package io.twindesk.tls;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** The text form of certificates and keys. */
public final class Pem {

	private static final int LINE = 64;

	private Pem() {
	}

	/** Returns the text of a certificate. */
	public static String of(X509Certificate certificate) throws CertificateEncodingException {
		return text("CERTIFICATE", certificate.getEncoded());
	}

	static String of(PrivateKey key) {
		return text("PRIVATE KEY", key.getEncoded());
	}

	private static String text(String type, byte[] content) {
		String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
	}

}
