package io.twindesk.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

import io.twindesk.tls.Pem;
import io.twindesk.tls.TlsListener;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the root certificate that clients of TLS must trust. It is not secret. */
@RestController
@RequestMapping("/_twindesk")
class AuthorityController {

	private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

	private static final MediaType PKCS12 = MediaType.parseMediaType("application/x-pkcs12");

	/** The usual password of a trust store, which Java requires. */
	private static final String PASSWORD = "changeit";

	private final TlsListener tls;

	AuthorityController(TlsListener tls) {
		this.tls = tls;
	}

	@GetMapping("/ca.pem")
	ResponseEntity<byte[]> pem() throws GeneralSecurityException {
		return ResponseEntity.ok().contentType(PEM).body(Pem.of(root()).getBytes(StandardCharsets.US_ASCII));
	}

	/** Returns a trust store for Java. */
	@GetMapping("/ca.p12")
	ResponseEntity<byte[]> trustStore() throws GeneralSecurityException, IOException {
		X509Certificate root = root();
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setCertificateEntry("twindesk", root);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		store.store(bytes, PASSWORD.toCharArray());
		return ResponseEntity.ok().contentType(PKCS12).body(bytes.toByteArray());
	}

	private X509Certificate root() {
		return this.tls.root()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"The server has no certificate authority; see twindesk.tls.enabled"));
	}

}
