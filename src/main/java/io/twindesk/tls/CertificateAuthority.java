package io.twindesk.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates of the server: those of the folder, or new ones. The time is that of
 * the machine, because clients compare it with theirs.
 */
final class CertificateAuthority {

	private static final Logger logger = LoggerFactory.getLogger(CertificateAuthority.class);

	/** An authority with less time left is replaced. */
	private static final Duration MIN_LEFT = Duration.ofDays(30);

	private static final Object loading = new Object();

	private final CertificateIssuer issuer;

	private final @Nullable CertificateFolder folder;

	private final InstantSource machineTime;

	private volatile CertificateChain chain;

	/**
	 * Reads the certificates from the folder, or creates them.
	 * @param folder folder that stores the certificates, null if they are in memory
	 */
	CertificateAuthority(ServedHosts hosts, @Nullable CertificateFolder folder, InstantSource machineTime) {
		this.issuer = new CertificateIssuer(hosts);
		this.folder = folder;
		this.machineTime = machineTime;
		this.chain = (folder != null) ? load(folder) : this.issuer.create(machineTime.instant());
	}

	CertificateChain chain() {
		return this.chain;
	}

	/** Replaces the authority if it expires soon, and returns whether it was replaced. */
	boolean renew() {
		if (!expiresSoon(this.chain)) {
			return false;
		}
		this.chain = (this.folder != null) ? load(this.folder)
				: replace("it would expire on " + this.chain.expiry(), null);
		return true;
	}

	private CertificateChain load(CertificateFolder stored) {
		synchronized (loading) { // a lock of a file excludes other processes only
			stored.prepare();
			try (CertificateFolder.Lock lock = stored.lock()) {
				if (stored.isEmpty()) {
					CertificateChain created = this.issuer.create(this.machineTime.instant());
					stored.write(created);
					return created;
				}
				return checked(stored);
			}
		}
	}

	private CertificateChain checked(CertificateFolder stored) {
		CertificateChain read;
		try {
			read = stored.read();
		}
		catch (GeneralSecurityException | IOException ex) {
			return replace("its files cannot be used: " + ex.getMessage(), stored);
		}
		if (!this.issuer.isRestricted(read) || !this.issuer.hasNames(read.leaf())) {
			return replace("the hosts have changed", stored);
		}
		return expiresSoon(read) ? replace("it would expire on " + read.expiry(), stored) : read;
	}

	private CertificateChain replace(String reason, @Nullable CertificateFolder stored) {
		CertificateChain created = this.issuer.create(this.machineTime.instant());
		if (stored != null) {
			stored.write(created);
		}
		logger
			.warn("A new certificate authority replaces the former one{}, because {}. Clients must trust the new one, "
					+ "/_twindesk/ca.pem", (stored != null) ? " in " + stored : "", reason);
		return created;
	}

	private boolean expiresSoon(CertificateChain current) {
		Instant now = this.machineTime.instant();
		return current.expiry().isBefore(now.plus(MIN_LEFT));
	}

}
