package io.twindesk.pull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the certificates of a file instead of those of the JDK. */
final class TrustedCertificates {

	private TrustedCertificates() {
	}

	/**
	 * Reads a file of certificates in PEM.
	 * @throws IOException if it cannot be read
	 * @throws GeneralSecurityException if it has no certificate
	 */
	static SSLContext read(Path file) throws IOException, GeneralSecurityException {
		Collection<? extends Certificate> certificates;
		try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
			certificates = CertificateFactory.getInstance("X.509").generateCertificates(input);
		}
		if (certificates.isEmpty()) {
			throw new CertificateException("The file has no certificate");
		}
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		for (Certificate certificate : certificates) {
			store.setCertificateEntry(String.valueOf(store.size()), certificate);
		}
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(store);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, factory.getTrustManagers(), null);
		return context;
	}

}
