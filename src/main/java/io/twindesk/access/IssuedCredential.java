package io.twindesk.access;

/**
 * A new credential with its key, which is told this once.
 */
public record IssuedCredential(Credential credential, String key) {

	/** Does not tell the key. */
	@Override
	public String toString() {
		return "IssuedCredential[" + this.credential + "]";
	}

}
