package io.twindesk.access;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A credential's row. It is looked up by the key's hash, before its workspace is known.
 */
@Entity
@Table(name = "credential")
class CredentialEntity {

	@Id
	private String id;

	private long workspaceId;

	private String staffEmail;

	private String keyHash;

	private String permissions;

	private boolean fullAccess;

	private @Nullable Long actsFor;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected CredentialEntity() {
	}

	CredentialEntity(long workspaceId, String id, String keyHash, CredentialSpec credential, Instant now) {
		this.workspaceId = workspaceId;
		this.id = id;
		this.keyHash = keyHash;
		this.staffEmail = credential.staffEmail();
		this.permissions = credential.permissions().stream().map(Enum::name).collect(Collectors.joining(","));
		this.fullAccess = credential.fullAccess();
		this.actsFor = credential.actsFor();
		this.createdAt = now;
	}

	StoredCredential toStored() {
		return new StoredCredential(this.id, this.keyHash,
				new CredentialSpec(this.staffEmail, permissions(), this.fullAccess, this.actsFor));
	}

	Credential toCredential() {
		return new Credential(this.workspaceId, this.id, this.staffEmail, permissions(), this.fullAccess, this.actsFor);
	}

	ListedCredential toListed() {
		return new ListedCredential(toCredential(), this.createdAt);
	}

	private Set<Permission> permissions() {
		return Permission.read(this.permissions);
	}

}
