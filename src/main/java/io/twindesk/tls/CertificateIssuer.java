package io.twindesk.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues certificates with Bouncy Castle. Root and intermediate are restricted to the
 * names of the certificate, because Java ignores the restrictions of a root. No other
 * class refers to Bouncy Castle, so that it is loaded only if TLS is on.
 */
final class CertificateIssuer {

	private static final Duration VALIDITY = Duration.ofDays(365);

	/** For clients with a clock that is a little slow. */
	private static final Duration BACKDATING = Duration.ofHours(1);

	private static final String SIGNATURE = "SHA256withECDSA";

	private static final int SERIAL_BITS = 127;

	private static final String WILDCARD = "*.";

	private final SecureRandom random = new SecureRandom();

	private final GeneralNames names;

	private final NameConstraints constraints;

	CertificateIssuer(ServedHosts hosts) {
		this.names = new GeneralNames(Stream.concat(hosts.certificateNames().stream().map(CertificateIssuer::dnsName),
				hosts.certificateAddresses().stream().map((address) -> new GeneralName(GeneralName.iPAddress, address)))
			.toArray(GeneralName[]::new));
		this.constraints = new NameConstraints(Stream
			.concat(hosts.certificateNames()
				.stream()
				.map(CertificateIssuer::withoutWildcard)
				.distinct()
				.map(CertificateIssuer::dnsName), hosts.certificateAddresses().stream().map(CertificateIssuer::network))
			.map(GeneralSubtree::new)
			.toArray(GeneralSubtree[]::new), null);
	}

	/** Creates an authority and its first certificate; the key of the root is dropped. */
	CertificateChain create(Instant now) {
		String id = HexFormat.of().toHexDigits(this.random.nextInt());
		X500Principal rootName = new X500Principal("CN=Twindesk root " + id);
		X500Principal intermediateName = new X500Principal("CN=Twindesk intermediate " + id);
		try {
			KeyPair rootKeys = keys();
			KeyPair intermediateKeys = keys();
			X509Certificate root = sign(authority(rootName, rootName, rootKeys, rootKeys, 1, now), rootKeys);
			X509v3CertificateBuilder restricted = authority(rootName, intermediateName, rootKeys, intermediateKeys, 0,
					now);
			restricted.addExtension(Extension.extendedKeyUsage, false,
					new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
			X509Certificate intermediate = sign(restricted, rootKeys);
			KeyPair leafKeys = keys();
			X509Certificate leaf = leaf(intermediate, intermediateKeys.getPrivate(), leafKeys.getPublic(), now);
			return new CertificateChain(root, intermediate, intermediateKeys.getPrivate(), leaf, leafKeys.getPrivate());
		}
		catch (IOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("No certificate can be created", ex);
		}
	}

	/** Returns whether an authority is restricted to exactly these names. */
	boolean isRestricted(CertificateChain chain) {
		return hasExtension(chain.root(), Extension.nameConstraints, this.constraints)
				&& hasExtension(chain.intermediate(), Extension.nameConstraints, this.constraints);
	}

	/** Returns whether the certificate has exactly these names. */
	boolean hasNames(X509Certificate leaf) {
		return hasExtension(leaf, Extension.subjectAlternativeName, this.names);
	}

	private static boolean hasExtension(X509Certificate certificate, ASN1ObjectIdentifier type,
			ASN1Encodable expected) {
		byte[] value = certificate.getExtensionValue(type.getId());
		try {
			return value != null && Arrays.equals(ASN1OctetString.getInstance(value).getOctets(),
					expected.toASN1Primitive().getEncoded());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private X509v3CertificateBuilder authority(X500Principal issuer, X500Principal subject, KeyPair issuerKeys,
			KeyPair keys, int pathLength, Instant now) throws IOException, GeneralSecurityException {
		X509v3CertificateBuilder builder = builder(issuer, subject, keys.getPublic(), now, now.plus(VALIDITY));
		return builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(pathLength))
			.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
			.addExtension(Extension.nameConstraints, true, this.constraints)
			.addExtension(Extension.authorityKeyIdentifier, false,
					new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuerKeys.getPublic()));
	}

	X509Certificate leaf(X509Certificate issuer, PrivateKey issuerKey, PublicKey key, Instant now)
			throws IOException, GeneralSecurityException, OperatorCreationException {
		X509v3CertificateBuilder builder = builder(issuer.getSubjectX500Principal(), new X500Principal("CN=Twindesk"),
				key, now, issuer.getNotAfter().toInstant());
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
			.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
			.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
			.addExtension(Extension.subjectAlternativeName, false, this.names)
			.addExtension(Extension.authorityKeyIdentifier, false,
					new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
		return sign(builder, new KeyPair(issuer.getPublicKey(), issuerKey));
	}

	private X509v3CertificateBuilder builder(X500Principal issuer, X500Principal subject, PublicKey key, Instant now,
			Instant end) throws IOException, GeneralSecurityException {
		return new JcaX509v3CertificateBuilder(issuer, new BigInteger(SERIAL_BITS, this.random).add(BigInteger.ONE),
				Date.from(now.minus(BACKDATING)), Date.from(end), subject, key)
			.addExtension(Extension.subjectKeyIdentifier, false,
					new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
	}

	private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuerKeys)
			throws GeneralSecurityException, OperatorCreationException {
		return new JcaX509CertificateConverter()
			.getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKeys.getPrivate())));
	}

	KeyPair keys() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"), this.random);
		return generator.generateKeyPair();
	}

	/** A restriction to a name includes the names below it. */
	private static String withoutWildcard(String name) {
		return name.startsWith(WILDCARD) ? name.substring(WILDCARD.length()) : name;
	}

	private static GeneralName dnsName(String name) {
		return new GeneralName(GeneralName.dNSName, name);
	}

	private static GeneralName network(String address) {
		return new GeneralName(GeneralName.iPAddress, address + (address.contains(":") ? "/128" : "/32"));
	}

}
