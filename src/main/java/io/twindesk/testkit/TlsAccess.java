package io.twindesk.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

/** The proxy and the certificate authority of a server. */
final class TlsAccess {

	private static final String CERTIFICATE = "/_twindesk/ca.pem";

	private final String server;

	private final ControlApi control;

	private @Nullable Path file;

	TlsAccess(String server, ControlApi control) {
		this.server = server;
		this.control = control;
	}

	String proxyUrl() {
		JsonObject health = JsonObject.of(this.control.call("GET", "/_twindesk/health", null));
		long port = health.object("proxy").number("port");
		if (port == 0) {
			throw new TwindeskException(
					"The server has no proxy. Call proxy() of its builder, or set twindesk.proxy.port", 0);
		}
		return "http://" + URI.create(this.server).getHost() + ":" + port;
	}

	/** Returns a file that exists until this JVM ends. */
	synchronized Path caFile() {
		Path existing = this.file;
		if (existing != null && Files.exists(existing)) {
			return existing;
		}
		try {
			Path created = Files.createTempFile("twindesk-ca-", ".pem");
			created.toFile().deleteOnExit();
			Files.writeString(created, certificate());
			this.file = created;
			return created;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	SSLContext sslContext() {
		byte[] certificate = certificate().getBytes(StandardCharsets.US_ASCII);
		try {
			KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
			trusted.load(null, null);
			trusted.setCertificateEntry("twindesk",
					CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(trusted);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException("The certificate of the server cannot be used", ex);
		}
	}

	private String certificate() {
		ControlApi.Response response = this.control.exchange("GET", CERTIFICATE, null);
		if (response.status() == 404) {
			throw new TwindeskException(
					"The server has no certificate authority. Call tls() or proxy() of its builder, "
							+ "or set twindesk.tls.enabled",
					404);
		}
		if (response.status() != 200) {
			throw response.toException();
		}
		return response.text();
	}

}
