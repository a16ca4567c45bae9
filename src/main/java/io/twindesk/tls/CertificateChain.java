package io.twindesk.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate authority and the certificate that it has issued. The key of the root
 * does not exist any more.
 */
record CertificateChain(X509Certificate root, X509Certificate intermediate, PrivateKey intermediateKey,
		X509Certificate leaf, PrivateKey leafKey) {

	private static final String ALGORITHM = "SHA256withECDSA";

	/** Returns the time from which one of the certificates is no longer valid. */
	Instant expiry() {
		return Stream.of(this.root, this.intermediate, this.leaf)
			.map((certificate) -> certificate.getNotAfter().toInstant())
			.min(Instant::compareTo)
			.orElseThrow();
	}

	/** Returns the certificates that the server sends. */
	List<X509Certificate> served() {
		return List.of(this.leaf, this.intermediate);
	}

	/**
	 * Checks that each certificate is signed by the one before it, and that the keys are
	 * those of the certificates.
	 */
	void verify() throws GeneralSecurityException {
		this.root.verify(this.root.getPublicKey());
		this.intermediate.verify(this.root.getPublicKey());
		this.leaf.verify(this.intermediate.getPublicKey());
		verify(this.intermediateKey, this.intermediate.getPublicKey());
		verify(this.leafKey, this.leaf.getPublicKey());
	}

	private static void verify(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
		byte[] text = { 1, 2, 3 };
		Signature signature = Signature.getInstance(ALGORITHM);
		signature.initSign(privateKey);
		signature.update(text);
		byte[] signed = signature.sign();
		signature.initVerify(publicKey);
		signature.update(text);
		if (!signature.verify(signed)) {
			throw new GeneralSecurityException("a key is not that of its certificate");
		}
	}

}
