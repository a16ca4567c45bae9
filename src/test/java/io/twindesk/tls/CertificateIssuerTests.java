package io.twindesk.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CertificateIssuerTests {

	private static final String NAME_CONSTRAINTS = "2.5.29.30";

	private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

	private final Instant now = TestClock.now();

	private final CertificateIssuer issuer = issuer("api.acme.test", "*.shop.test");

	private final CertificateChain chain = this.issuer.create(this.now);

	@Test
	void theCertificateHasTheServedNames() throws GeneralSecurityException {
		assertThat(this.chain.leaf().getSubjectAlternativeNames()).extracting((name) -> String.valueOf(name.get(1)))
			.containsExactly("localhost", "*.deskie.io", "*.omnidesk.ru", "*.omnidesk.pro", "*.omnidesk.io",
					"*.desk.test", "api.acme.test", "*.shop.test", "127.0.0.1", "0:0:0:0:0:0:0:1");
	}

	@Test
	void aClientThatTrustsTheRootAcceptsIt() {
		assertThatCode(() -> validate(this.chain.leaf())).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.test", "*.evil.test", "acme.test", "deskie.io.evil.test", "*.io", "notomnidesk.ru",
			"*.other.test" })
	void aCertificateOfTheIntermediateForAnotherNameIsRejected(String host) throws GeneralSecurityException {
		X509Certificate leaf = foreign(host);
		leaf.verify(this.chain.intermediate().getPublicKey());
		assertThatExceptionOfType(CertPathValidatorException.class).isThrownBy(() -> validate(leaf))
			.satisfies((ex) -> assertThat(ex.getReason()).hasToString("INVALID_NAME"));
	}

	@Test
	void anAuthorityOfTheIntermediateIsRejected() {
		CertificateChain other = issuer().create(this.now);
		assertThatExceptionOfType(CertPathValidatorException.class).isThrownBy(() -> validate(other.leaf()));
	}

	@Test
	void rootAndIntermediateAreRestrictedToExactlyTheNames() {
		assertThat(this.chain.root().getCriticalExtensionOIDs()).contains(NAME_CONSTRAINTS);
		assertThat(this.chain.intermediate().getCriticalExtensionOIDs()).contains(NAME_CONSTRAINTS);
		assertThat(this.issuer.isRestricted(this.chain)).isTrue();
		assertThat(issuer("api.acme.test").isRestricted(this.chain)).isFalse();
		assertThat(issuer("api.acme.test", "*.shop.test", "more.test").isRestricted(this.chain)).isFalse();
	}

	@Test
	void theIntermediateIssuesCertificatesOfServersOnly() throws GeneralSecurityException {
		assertThat(this.chain.root().getBasicConstraints()).isEqualTo(1);
		assertThat(this.chain.intermediate().getBasicConstraints()).isZero();
		assertThat(this.chain.leaf().getBasicConstraints()).isEqualTo(-1);
		assertThat(this.chain.intermediate().getExtendedKeyUsage()).containsExactly(SERVER_AUTHENTICATION);
		assertThat(this.chain.leaf().getExtendedKeyUsage()).containsExactly(SERVER_AUTHENTICATION);
	}

	@Test
	void allAreValidForAYear() {
		assertThat(all()).allSatisfy((certificate) -> {
			Duration left = Duration.between(this.now, certificate.getNotAfter().toInstant());
			assertThat(left).isBetween(Duration.ofDays(365).minusSeconds(1), Duration.ofDays(365));
			assertThat(certificate.getNotBefore()).isBefore(Date.from(this.now));
		});
	}

	@Test
	void keysAreOfTheCurveP256AndDifferent() {
		assertThat(all()).allSatisfy((certificate) -> {
			assertThat(((ECPublicKey) certificate.getPublicKey()).getParams().toString()).contains("secp256r1");
			assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
		});
		assertThat(all().map(X509Certificate::getPublicKey)).doesNotHaveDuplicates();
		assertThat(Stream.concat(all(), Stream.of(this.issuer.create(this.now).root()))
			.map(X509Certificate::getSubjectX500Principal)).doesNotHaveDuplicates();
	}

	private X509Certificate foreign(String host) throws GeneralSecurityException {
		CertificateIssuer other = issuer(host);
		KeyPair keys = other.keys();
		try {
			return other.leaf(this.chain.intermediate(), this.chain.intermediateKey(), keys.getPublic(), this.now);
		}
		catch (Exception ex) {
			throw new GeneralSecurityException(ex);
		}
	}

	/** Validates a certificate and the intermediate, as a client of Java does. */
	private void validate(X509Certificate leaf) throws GeneralSecurityException {
		PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(this.chain.root(), null)));
		parameters.setRevocationEnabled(false);
		parameters.setDate(Date.from(this.now));
		CertPathValidator.getInstance("PKIX")
			.validate(
					CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf, this.chain.intermediate())),
					parameters);
	}

	private Stream<X509Certificate> all() {
		return Stream.of(this.chain.root(), this.chain.intermediate(), this.chain.leaf());
	}

	private static CertificateIssuer issuer(String... hosts) {
		return new CertificateIssuer(new ServedHosts(List.of("desk.test"), List.of(hosts)));
	}

}
