package io.twindesk.access;

/** A new credential with its key, which is returned only once. */
public record IssuedCredential(Credential credential, String key) {

	/** Omits the key. */
	@Override
	public String toString() {
		return "IssuedCredential[" + this.credential + "]";
	}

}
